package org.tenderpoint.platform.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page of a PDF is made of, and which of its entries may stay: those that say how it looks (ISO 32000-2, 7 to
 * 11). Whatever is not named here is left out, known or not: actions, links, scripts, other files, addresses.
 */
enum PaperPart {
    /** Numbers, names, texts and lists of them. */
    PLAIN,
    /** A stream's content and how it is packed, nothing else. */
    DATA,
    RESOURCES,
    FONTS,
    FONT,
    FONT_DESCRIPTOR,
    ENCODING,
    CHARACTERS,
    SYSTEM,
    DRAWINGS,
    DRAWING,
    GROUP,
    STATES,
    STATE,
    SOFT_MASK,
    COLOURS,
    /** A name, or a list that begins with one. */
    COLOUR,
    PATTERNS,
    PATTERN,
    SHADINGS,
    SHADING,
    FUNCTION,
    PROPERTIES,
    LAYER,
    LAYERS,
    LAYERS_SHOWN,
    PACKING;

    /** Programs write all of these; others would lead out of the file, or are for locked ones. */
    static final Set<String> PACKINGS = Set.of(
            "FlateDecode", "Fl", "LZWDecode", "LZW", "ASCIIHexDecode", "AHx", "ASCII85Decode", "A85",
            "RunLengthDecode", "RL", "CCITTFaxDecode", "CCF", "DCTDecode", "DCT", "JBIG2Decode", "JPXDecode");

    private static final Map<PaperPart, Map<String, PaperPart>> ENTRIES = new HashMap<>();

    /** Parts whose entries have names of the file's own. */
    private static final Map<PaperPart, PaperPart> NAMED = Map.of(
            FONTS, FONT, DRAWINGS, DRAWING, STATES, STATE, COLOURS, COLOUR, PATTERNS, PATTERN, SHADINGS, SHADING,
            PROPERTIES, LAYER, CHARACTERS, DATA);

    static {
        of(RESOURCES, "").and(FONTS, "Font").and(DRAWINGS, "XObject").and(STATES, "ExtGState")
                .and(COLOURS, "ColorSpace").and(PATTERNS, "Pattern").and(SHADINGS, "Shading")
                .and(PROPERTIES, "Properties");
        of(FONT, "Type Subtype BaseFont Name FirstChar LastChar Widths FontBBox FontMatrix DW W DW2 W2")
                .and(FONT_DESCRIPTOR, "FontDescriptor").and(ENCODING, "Encoding").and(DATA, "ToUnicode CIDToGIDMap")
                .and(FONT, "DescendantFonts").and(CHARACTERS, "CharProcs").and(RESOURCES, "Resources")
                .and(SYSTEM, "CIDSystemInfo");
        of(FONT_DESCRIPTOR, "Type FontName FontFamily FontStretch FontWeight Flags FontBBox ItalicAngle Ascent Descent"
                + " Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth MissingWidth CharSet")
                .and(DATA, "FontFile FontFile2 FontFile3 CIDSet");
        of(ENCODING, "Type BaseEncoding Differences CMapName WMode").and(SYSTEM, "CIDSystemInfo")
                .and(ENCODING, "UseCMap");
        of(SYSTEM, "Registry Ordering Supplement");
        of(DATA, "Subtype Length1 Length2 Length3");
        of(DRAWING, "Type Subtype Width Height BitsPerComponent Intent ImageMask Decode Interpolate SMaskInData Matte"
                + " Name FormType BBox Matrix")
                .and(COLOUR, "ColorSpace").and(DRAWING, "Mask SMask").and(RESOURCES, "Resources").and(GROUP, "Group")
                .and(LAYER, "OC");
        of(GROUP, "Type S I K").and(COLOUR, "CS");
        of(STATE, "Type LW LC LJ ML D RI OP op OPM FL SM SA BM CA ca AIS TK UseBlackPtComp").and(FONT, "Font")
                .and(FUNCTION, "BG BG2 UCR UCR2 TR TR2").and(SOFT_MASK, "SMask");
        of(SOFT_MASK, "Type S BC").and(DRAWING, "G").and(FUNCTION, "TR");
        of(COLOUR, "WhitePoint BlackPoint Gamma Matrix Range N Subtype Components Solidities PrintingOrder"
                + " FunctionType Domain Size BitsPerSample Order Encode Decode C0 C1 Bounds")
                .and(COLOUR, "Alternate ColorSpace Process").and(COLOURS, "Colorants").and(FUNCTION, "Functions");
        of(PATTERN, "Type PatternType PaintType TilingType BBox XStep YStep Matrix").and(RESOURCES, "Resources")
                .and(SHADING, "Shading").and(STATE, "ExtGState");
        of(SHADING, "ShadingType Background BBox AntiAlias Coords Domain Extend Matrix BitsPerCoordinate"
                + " BitsPerComponent BitsPerFlag VerticesPerRow Decode")
                .and(COLOUR, "ColorSpace").and(FUNCTION, "Function");
        of(FUNCTION, "FunctionType Domain Range Size BitsPerSample Order Encode Decode C0 C1 N Bounds")
                .and(FUNCTION, "Functions");
        of(LAYER, "Type Name Intent P").and(LAYER, "OCGs VE");
        of(LAYERS, "").and(LAYER, "OCGs").and(LAYERS_SHOWN, "D");
        of(LAYERS_SHOWN, "BaseState Intent").and(LAYER, "ON OFF");
        of(PACKING, "Predictor Colors BitsPerComponent Columns EarlyChange K EndOfLine EncodedByteAlign Rows EndOfBlock"
                + " BlackIs1 DamagedRowsBeforeError ColorTransform")
                .and(DATA, "JBIG2Globals");
    }

    /** The kind of part that an entry of this name may be; empty if the entry is left out. */
    Optional<PaperPart> entry(String name) {
        var named = NAMED.get(this);
        return Optional.ofNullable(named != null ? named : ENTRIES.getOrDefault(this, Map.of()).get(name));
    }

    private static Entries of(PaperPart part, String plain) {
        return new Entries(ENTRIES.computeIfAbsent(part, none -> new HashMap<>())).and(PLAIN, plain);
    }

    private record Entries(Map<String, PaperPart> all) {

        Entries and(PaperPart part, String names) {
            all.putAll(Stream.of(names.split(" "))
                    .filter(name -> !name.isEmpty())
                    .collect(Collectors.toMap(name -> name, name -> part)));
            return this;
        }
    }
}
