package org.tenderpoint.platform.document;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;

/**
 * Copies pages into a new PDF: what {@link PaperPart} names, and nothing else. What stood on the page as a note, a
 * stamp or a filled-in field becomes part of the page.
 */
final class PaperCopy {

    /** How deep resources may be nested in resources. */
    private static final int DEEPEST = 150;

    private static final int MOST_ENTRIES = 1_500_000;

    /** All streams together; two that overlap in the file would otherwise count twice and more. */
    private static final long MOST_BYTES = CheckedFile.MOST_BYTES * 3L / 2;

    private static final int HIDDEN = 2;
    private static final int NO_VIEW = 32;

    /** Kinds of notes whose looks are drawn on the page; a link or a film is not. */
    private static final Set<String> DRAWN = Set.of(
            "Widget", "Stamp", "FreeText", "Text", "Line", "Square", "Circle", "Polygon", "PolyLine", "Highlight",
            "Underline", "Squiggly", "StrikeOut", "Caret", "Ink", "Watermark", "Redact");

    private static final COSName DRAWINGS = COSName.XOBJECT;

    private final PDDocument to;
    private final FileCheck check;
    private final Map<COSBase, Map<PaperPart, COSBase>> copied = new IdentityHashMap<>();
    private int entries;
    private long bytes;

    PaperCopy(PDDocument to, FileCheck check) {
        this.to = to;
        this.check = check;
    }

    void add(PDPage from) throws IOException {
        var page = new PDPage();
        page.setMediaBox(from.getMediaBox());
        page.setCropBox(from.getCropBox());
        page.setRotation(from.getRotation());
        var source = from.getCOSObject();
        var target = page.getCOSObject();
        copy(source, target, "UserUnit", PaperPart.PLAIN);
        copy(source, target, "Group", PaperPart.GROUP);
        var resources = copy(PDPageTree.getInheritableAttribute(source, COSName.RESOURCES), PaperPart.RESOURCES,
                0) instanceof COSDictionary some ? some : new COSDictionary();
        target.setItem(COSName.RESOURCES, resources);
        var contents = source.containsKey(COSName.CONTENTS)
                ? contents(source.getDictionaryObject(COSName.CONTENTS))
                : new ArrayList<COSBase>();
        var notes = notes(source, resources);
        if (!notes.isEmpty()) {
            contents.addFirst(stream("q\n"));
            contents.add(stream("\nQ\n" + notes));
        }
        target.setItem(COSName.CONTENTS, new COSArray(contents));
        to.addPage(page);
    }

    /** Which layers are hidden. */
    void layers(COSDictionary catalog) throws IOException {
        copy(catalog, to.getDocumentCatalog().getCOSObject(), "OCProperties", PaperPart.LAYERS);
    }

    /** @throws IOException if a part of them is missing */
    private List<COSBase> contents(@Nullable COSBase of) throws IOException {
        var contents = new ArrayList<COSBase>();
        if (of instanceof COSArray many) {
            for (int i = 0; i < many.size(); i++) {
                contents.add(content(many.getObject(i)));
            }
        } else {
            contents.add(content(of));
        }
        return contents;
    }

    private COSBase content(@Nullable COSBase of) throws IOException {
        var content = of instanceof COSStream ? copy(of, PaperPart.DATA, 0) : null;
        if (content == null) {
            throw new IOException("A page cannot be read");
        }
        return content;
    }

    private void copy(COSDictionary from, COSDictionary into, String name, PaperPart part) throws IOException {
        var key = COSName.getPDFName(name);
        var value = copy(from.getItem(key), part, 0);
        if (value != null) {
            into.setItem(key, value);
        }
    }

    /** The copy of a value; null if it may not stay. */
    private @Nullable COSBase copy(@Nullable COSBase of, PaperPart part, int depth) throws IOException {
        check.goOn();
        var from = of instanceof COSObject reference ? reference.getObject() : of;
        if (++entries > MOST_ENTRIES || depth > DEEPEST) {
            throw new FileRefused(FileRefused.Reason.TOO_SLOW);
        }
        return switch (from) {
            case COSStream stream -> part == PaperPart.PLAIN ? null : stream(stream, part, depth);
            case COSDictionary dictionary -> part == PaperPart.PLAIN ? null : dictionary(dictionary, part, depth);
            case COSArray array -> array(array, part, depth);
            case COSString text -> new COSString(text.getBytes());
            case COSFloat number -> new COSFloat(number.floatValue());
            case COSInteger number -> COSInteger.get(number.longValue());
            case COSName name -> COSName.getPDFName(name.getName());
            case COSBoolean yes -> COSBoolean.getBoolean(yes.getValue());
            case null, default -> null;
        };
    }

    private COSArray array(COSArray from, PaperPart part, int depth) throws IOException {
        var array = new COSArray();
        for (int i = 0; i < from.size(); i++) {
            var value = copy(from.get(i), part, depth + 1);
            // a place in a list counts, so a null stays
            array.add(value == null ? COSNull.NULL : value);
        }
        return array;
    }

    private COSBase dictionary(COSDictionary from, PaperPart part, int depth) throws IOException {
        var known = copyOf(from, part);
        if (known.isPresent()) {
            return known.get();
        }
        var dictionary = new COSDictionary();
        keep(from, part, dictionary);
        fill(from, part, dictionary, depth);
        return dictionary;
    }

    private void fill(COSDictionary from, PaperPart part, COSDictionary into, int depth) throws IOException {
        for (var entry : from.entrySet()) {
            var as = part.entry(entry.getKey().getName());
            if (as.isPresent()) {
                var value = copy(entry.getValue(), as.get(), depth + 1);
                if (value != null) {
                    into.setItem(COSName.getPDFName(entry.getKey().getName()), value);
                }
            }
        }
    }

    private @Nullable COSBase stream(COSStream from, PaperPart part, int depth) throws IOException {
        var known = copyOf(from, part);
        if (known.isPresent()) {
            return known.get();
        }
        var kind = from.getNameAsString(COSName.SUBTYPE);
        if (part == PaperPart.DRAWING && kind != null && !"Image".equals(kind) && !"Form".equals(kind)
                || from.containsKey(COSName.F)) {
            // this entry is a program for printers, or a file elsewhere
            return null;
        }
        var stream = to.getDocument().createCOSStream();
        keep(from, part, stream);
        bytes += from.getLength();
        if (bytes > MOST_BYTES) {
            throw new FileRefused(FileRefused.Reason.TOO_LARGE);
        }
        try (var raw = from.createRawInputStream(); var out = stream.createRawOutputStream()) {
            raw.transferTo(out);
        }
        packing(from, stream, depth);
        fill(from, part, stream, depth);
        return stream;
    }

    private void packing(COSStream from, COSStream into, int depth) throws IOException {
        var packed = copy(from.getDictionaryObject(COSName.FILTER), PaperPart.PLAIN, depth);
        if (packed == null) {
            return;
        }
        var names = packed instanceof COSArray many ? many.toList() : List.of(packed);
        for (var name : names) {
            if (!(name instanceof COSName one) || !PaperPart.PACKINGS.contains(one.getName())) {
                throw new IOException("Packed in an unknown way");
            }
        }
        into.setItem(COSName.FILTER, packed);
        var how = copy(from.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP), PaperPart.PACKING, depth + 1);
        if (how != null) {
            into.setItem(COSName.DECODE_PARMS, how);
        }
    }

    private Optional<COSBase> copyOf(COSBase from, PaperPart part) {
        return Optional.ofNullable(copied.getOrDefault(from, Map.of()).get(part));
    }

    private void keep(COSBase from, PaperPart part, COSBase copy) {
        copied.computeIfAbsent(from, none -> new EnumMap<>(PaperPart.class)).put(part, copy);
    }

    private COSStream stream(String drawing) throws IOException {
        var stream = to.getDocument().createCOSStream();
        try (var out = stream.createOutputStream()) {
            out.write(drawing.getBytes(StandardCharsets.ISO_8859_1));
        }
        return stream;
    }

    /** What draws the notes and fields on the page, whose looks are added to the resources; empty if there are none. */
    private String notes(COSDictionary page, COSDictionary resources) throws IOException {
        var drawing = new StringBuilder();
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray notes) {
            for (int i = 0; i < notes.size(); i++) {
                if (notes.getObject(i) instanceof COSDictionary note) {
                    drawing.append(drawn(note, resources));
                }
            }
        }
        return drawing.toString();
    }

    private String drawn(COSDictionary note, COSDictionary resources) throws IOException {
        var kind = note.getNameAsString(COSName.SUBTYPE);
        if (kind == null || !DRAWN.contains(kind) || (note.getInt(COSName.F, 0) & (HIDDEN | NO_VIEW)) != 0) {
            return "";
        }
        var looks = looks(note);
        if (looks == null) {
            requireEmpty(note);
            return "";
        }
        var box = numbers(looks.getCOSArray(COSName.BBOX), 4);
        var place = numbers(note.getCOSArray(COSName.RECT), 4);
        if (box == null || place == null || !(copy(looks, PaperPart.DRAWING, 0) instanceof COSStream copy)) {
            return "";
        }
        copy.setItem(COSName.SUBTYPE, COSName.FORM);
        return draw(copy, name(copy, resources), box, place);
    }

    /** The appearance in the state that the note is in. */
    private static @Nullable COSStream looks(COSDictionary note) {
        var appearance = note.getCOSDictionary(COSName.AP);
        var normal = appearance == null ? null : appearance.getDictionaryObject(COSName.N);
        if (normal instanceof COSDictionary states && !(normal instanceof COSStream)) {
            var state = note.getCOSName(COSName.AS);
            normal = state == null ? null : states.getDictionaryObject(state);
        }
        return normal instanceof COSStream stream ? stream : null;
    }

    /** Refuses a field that has a value but does not show it: the copy would lose the value. */
    private static void requireEmpty(COSDictionary note) {
        COSDictionary field = note;
        COSBase value = null;
        COSName kind = null;
        for (int depth = 0; field != null && depth < DEEPEST; depth++) {
            value = value == null ? field.getDictionaryObject(COSName.V) : value;
            kind = kind == null ? field.getCOSName(COSName.FT) : kind;
            field = field.getCOSDictionary(COSName.PARENT);
        }
        boolean says = value instanceof COSString text && !text.getString().isBlank()
                || value instanceof COSStream
                || value instanceof COSArray
                || value instanceof COSName;
        if (says && (COSName.TX.equals(kind) || COSName.CH.equals(kind))) {
            throw new FileRefused(FileRefused.Reason.ACTIVE);
        }
    }

    private static String name(COSStream looks, COSDictionary resources) {
        var drawings = resources.getCOSDictionary(DRAWINGS);
        if (drawings == null) {
            drawings = new COSDictionary();
        } else {
            // others may share it
            drawings = new COSDictionary(drawings);
        }
        int number = 0;
        while (drawings.containsKey(COSName.getPDFName("Note" + number))) {
            number++;
        }
        drawings.setItem(COSName.getPDFName("Note" + number), looks);
        resources.setItem(DRAWINGS, drawings);
        return "Note" + number;
    }

    /** As ISO 32000-2, 12.5.5: the box, as its matrix turns it, is put into the note's place. */
    private static String draw(COSStream looks, String name, double[] box, double[] place) {
        var six = numbers(looks.getCOSArray(COSName.MATRIX), 6);
        var matrix = six == null ? new AffineTransform() : new AffineTransform(six);
        var turned = matrix.createTransformedShape(rectangle(box)).getBounds2D();
        var into = rectangle(place);
        if (turned.getWidth() == 0 || turned.getHeight() == 0) {
            return "";
        }
        double x = into.getWidth() / turned.getWidth();
        double y = into.getHeight() / turned.getHeight();
        var from = new Point2D.Double(turned.getX(), turned.getY());
        return String.format(Locale.ROOT, "q %.5f 0 0 %.5f %.5f %.5f cm /%s Do Q%n", x, y,
                into.getX() - from.x * x, into.getY() - from.y * y, name);
    }

    private static Rectangle2D rectangle(double[] corners) {
        return new Rectangle2D.Double(
                Math.min(corners[0], corners[2]), Math.min(corners[1], corners[3]),
                Math.abs(corners[2] - corners[0]), Math.abs(corners[3] - corners[1]));
    }

    private static double @Nullable [] numbers(@Nullable COSArray of, int count) {
        if (of == null || of.size() < count) {
            return null;
        }
        var numbers = new double[count];
        for (int i = 0; i < count; i++) {
            if (!(of.getObject(i) instanceof COSNumber number)) {
                return null;
            }
            numbers[i] = number.floatValue();
        }
        return numbers;
    }
}
