"""Tags in the file: marked content on the pages, and the tree of structure that a screen reader follows.

reportlab writes neither. Marked content (PDF 1.7, 14.6) is put between its own operators; the structure tree,
the parent tree and the pages' numbers in it (14.7) are added as objects of its document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
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
        root = PDFDictionary({"Type": PDFName("StructTreeRoot")})
        root_place = document.Reference(root)
        whole = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName("Document"), "P": root_place})
        whole_place = document.Reference(whole)
        places: dict[Element, Any] = {}

        def written(branch: Branch, parent: Any) -> Any:
            told = PDFDictionary(
                {"Type": PDFName("StructElem"), "S": PDFName(branch.element.role), "P": parent}
            )
            if branch.element.alternative:
                told["Alt"] = PDFString(branch.element.alternative)
            place = places[branch.element] = document.Reference(told)
            inside = [
                PDFDictionary({"Type": PDFName("MCR"), "Pg": document.Reference(pages[page]), "MCID": number})
                for page, number in self._places.get(branch.element, ())
            ]
            told["K"] = PDFArray([*inside, *(written(each, place) for each in branch.below)])
            return place

        parts = []
        for title, elements in sections:
            part = PDFDictionary({"Type": PDFName("StructElem"), "S": PDFName("Sect"), "P": whole_place})
            part["T"] = PDFString(title)
            place = document.Reference(part)
            part["K"] = PDFArray([written(branch, place) for branch in tree_of(elements)])
            parts.append(place)
        whole["K"] = PDFArray(parts)
        root["K"] = PDFArray([whole_place])
        numbers: list[Any] = []
        for number, owners in enumerate(self._owners):
            numbers += [number, document.Reference(PDFArray([places[owner] for owner in owners]))]
            _number_page(pages[number], number)
        root["ParentTree"] = document.Reference(PDFDictionary({"Nums": PDFArray(numbers)}))
        root["ParentTreeNextKey"] = len(self._owners)
        catalog.StructTreeRoot = root
        catalog.MarkInfo = PDFDictionary({"Marked": "true"})


def _number_page(page: Any, number: int) -> None:
    """Its number in the parent tree, and that Tab follows the structure; reportlab knows neither."""
    page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
    page.StructParents = number
    page.Tabs = PDFName("S")
