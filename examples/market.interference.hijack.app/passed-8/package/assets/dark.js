document.body.classList.add("dark")
