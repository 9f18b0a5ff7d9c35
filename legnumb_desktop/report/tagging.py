"""Tags in the file: marked content on the pages, and the tree of structure that a screen reader follows.

reportlab writes neither. Marked content (PDF 1.7, 14.6) is put between its own operators; the structure tree,
the parent tree and the pages' numbers in it (14.7) are added as objects of its document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFName, PDFObject, PDFString
from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.report.structure import ARTIFACT, Branch, Element, tree_of

END = "EMC"


class Tagger:
    """One for each file; :meth:`begin` for every stretch, in any order of drawing."""

    def __init__(self, canvas: Canvas) -> None:
        self._document: Any = vars(canvas)["_doc"]
        self._page: Any = None
        self._owners: list[list[Element]] = []
        """Of each page, the element of each number of marked content."""
        self._places: dict[Element, list[tuple[int, int]]] = defaultdict(list)

    def new_page(self) -> None:
        self._owners.append([])

    def begin(self, element: Element) -> str:
        """The operator that opens the stretch; :data:`END` closes it."""
        if element is ARTIFACT:
            return "/Artifact BMC"
        owners = self._owners[-1]
        number = len(owners)
        owners.append(element)
        self._places[element].append((len(self._owners) - 1, number))
        return f"/{element.role} <</MCID {number}>> BDC"

    def finish(self, sections: Sequence[tuple[str, Sequence[Element]]]) -> None:
        """Once every page is drawn: each section's title and its elements in reading order."""
        document, catalog = self._document, self._document.Catalog
        pages = [document.idToObject[f"Page{number}"] for number in range(1, len(self._owners) + 1)]
        shown_on = [self._place(page) for page in pages]
        root, whole = _Told(), _Told()
        root_place, whole_place = self._place(root), self._place(whole)
        places: dict[Element, str] = {}

        def written(branch: Branch, parent: str) -> str:
            element, told = branch.element, _Told()
            place = places[element] = self._place(told)
            inside = [
                f"<</Type/MCR/Pg {shown_on[page]}/MCID {number}>>"
                for page, number in self._places.get(element, ())
            ]
            inside += [written(each, place) for each in branch.below]
            extra = f"/Alt {self._text(element.alternative)}" if element.alternative else ""
            told.text = _element(element.role, parent, inside, extra)
            return place

        parts = []
        for title, elements in sections:
            part = _Told()
            place = self._place(part)
            branches = [written(branch, place) for branch in tree_of(elements)]
            part.text = _element("Sect", whole_place, branches, f"/T {self._text(title)}")
            parts.append(place)
        whole.text = _element("Document", root_place, parts)
        numbers: list[str] = []
        for number, owners in enumerate(self._owners):
            owned = _Told(f"[{' '.join(places[owner] for owner in owners)}]")
            numbers.append(f"{number} {self._place(owned)}")
            _number_page(pages[number], number)
        parents = self._place(_Told(f"<</Nums[{' '.join(numbers)}]>>"))
        root.text = (
            f"<</Type/StructTreeRoot/K[{whole_place}]/ParentTree {parents}"
            f"/ParentTreeNextKey {len(self._owners)}>>"
        )
        catalog.StructTreeRoot = root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _place(self, told: PDFObject) -> str:
        """How other objects refer to this one."""
        name = self._document.Reference(told).name
        number, version = self._document.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"

    def _text(self, words: str) -> str:
        told: bytes = PDFString(words).format(self._document)
        return told.decode("latin-1")


class _Told(PDFObject):
    """An object whose text we write: four hundred of them as reportlab's dictionaries take 10 ms."""

    __RefOnly__ = 1

    def __init__(self, text: str = "") -> None:
        self.text = text

    def format(self, document: object) -> bytes:
        return self.text.encode("latin-1")


def _element(role: str, parent: str, inside: Sequence[str], extra: str = "") -> str:
    return f"<</Type/StructElem/S/{role}/P {parent}{extra}/K[{' '.join(inside)}]>>"


def _number_page(page: Any, number: int) -> None:
    """Its number in the parent tree, and that Tab follows the structure; reportlab knows neither."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents = number
    page.Tabs = PDFName("S")
