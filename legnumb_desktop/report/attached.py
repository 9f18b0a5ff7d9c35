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
    """Puts every file into the name tree of embedded files, ordered by name (PDF 1.7, 7.11.4), and
    says that they belong to the document as a whole (associated files, PDF 2.0, 14.13)."""
    if not attachments:
        return
    document: Any = vars(canvas)["_doc"]
    names: list[object] = []
    associated: list[object] = []
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
        specification = document.Reference(described)
        names += [PDFString(attachment.name), specification]
        associated.append(specification)
    document.Catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray(names)})})
    document.Catalog.__NoDefault__ = [*document.Catalog.__NoDefault__, "AF"]  # reportlab writes those alone
    document.Catalog.AF = PDFArray(associated)


def _name(media_type: str) -> str:
    """A PDF name with its stroke written out, which PDFName leaves as it is (PDF 1.7, 7.3.5)."""
    return "/" + media_type.replace("/", "#2F")
