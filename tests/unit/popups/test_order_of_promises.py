"""Which controls with a promise are pressed first: those that lead elsewhere, as far as addresses tell."""

from rectitude.collectors.website.popups.ground import promising
from rectitude.collectors.website.popups.scene import Node, Scene
from rectitude.evidence.page import Box

PAGE = "https://www.hexi-daily.example/n/1"


def link(scene: Scene, words: str, href: str) -> Node:
    node, text = Node("A", 0, 0, None), Node("#text", 0, 0, None)
    node.attributes["href"], text.text, text.parent = href, words, node
    node.box = text.box = Box(x=0, y=0, width=90, height=20)
    node.children.append(text)
    scene.nodes += [node, text]
    return node


def test_what_leads_to_a_program_is_pressed_before_what_stays() -> None:
    scene = Scene(390, 844)
    staying = link(scene, "展开全文", "/n/1/all")
    another = link(scene, "领红包", "https://act.shanzhou.example/red")
    package = link(scene, "展开全文", "https://dl.hexi-daily.example/hexi.apk?from=n1")

    assert promising(scene, PAGE) == ([package, another, staying], 2)


def test_what_all_stays_keeps_its_order() -> None:
    scene = Scene(390, 844)
    controls = [link(scene, words, f"/n/{words}") for words in ("展开全文", "下一页", "继续阅读")]

    assert promising(scene, PAGE) == (controls, 3)
