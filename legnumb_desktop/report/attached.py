"""Files that travel within the PDF: the reader of the paper sees none of them, the clinic's computer all."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop.core.attachment import Attachment


def attach(canvas: Canvas, attachments: tuple[Attachment, ...]) -> None:
    """Puts every file into the name tree of embedded files, in the order of their names (PDF 1.7, 7.11.4)."""
    if not attachments:
        return
    document: Any = vars(canvas)["_doc"]
    names: list[object] = []
    for attachment in sorted(attachments, key=lambda each: each.name):
        stream = PDFStream(
            PDFDictionary(
                {
                    "Type": PDFName("EmbeddedFile"),
                    "Subtype": _name(attachment.media_type),
                    "Params": PDFDictionary({"Size": len(attachment.content)}),
                }
            ),
            attachment.content,
            filters=[PDFZCompress],
        )
        entry = document.Reference(stream)
        described = PDFDictionary(
            {
                "Type": PDFName("Filespec"),
                "F": PDFString(attachment.name),
                "UF": PDFString(attachment.name),
                "Desc": PDFString(attachment.description),
                "AFRelationship": PDFName("Data"),
                "EF": PDFDictionary({"F": entry, "UF": entry}),
            }
        )
        names += [PDFString(attachment.name), document.Reference(described)]
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})})


def _name(media_type: str) -> str:
    """A PDF name with its stroke written out, which PDFName leaves as it is (PDF 1.7, 7.3.5)."""
    return "/" + media_type.replace("/", "#2F")
