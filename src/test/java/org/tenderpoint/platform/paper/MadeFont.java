package org.tenderpoint.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Writes fonts for tests: the drawings of our own font, under other letters. */
final class MadeFont {

    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    private final TreeMap<String, byte[]> tables = new TreeMap<>();

    private MadeFont() throws IOException {
        try (var own = Pdf.font()) {
            var font = ByteBuffer.wrap(own.readAllBytes());
            for (int i = 0; i < font.getShort(4); i++) {
                var tag = new byte[4];
                font.get(HEAD + i * ENTRY, tag);
                var table = new byte[font.getInt(HEAD + i * ENTRY + 12)];
                font.get(font.getInt(HEAD + i * ENTRY + 8), table);
                tables.put(new String(tag, StandardCharsets.US_ASCII), table);
            }
        }
    }

    /** @param drawn the letters that it has, each with the number of the drawing in our own font */
    static MadeFont of(Map<Integer, Integer> drawn) throws IOException {
        var font = new MadeFont();
        var cmap = new ByteArrayOutputStream();
        var out = new DataOutputStream(cmap);
        out.writeInt(1);
        out.writeInt(3 << 16 | 10);
        out.writeInt(HEAD);
        out.writeInt(12 << 16);
        out.writeInt(16 + 12 * drawn.size());
        out.writeInt(0);
        out.writeInt(drawn.size());
        for (var letter : new TreeMap<>(drawn).entrySet()) {
            out.writeInt(letter.getKey());
            out.writeInt(letter.getKey());
            out.writeInt(letter.getValue());
        }
        font.tables.put("cmap", cmap.toByteArray());
        font.tables.remove("GSUB");
        return font;
    }

    MadeFont without(String table) {
        tables.remove(table);
        return this;
    }

    /** @param rights as in the table OS/2 */
    MadeFont rights(int rights) {
        ByteBuffer.wrap(tables.get("OS/2")).putShort(8, (short) rights);
        return this;
    }

    Path file(Path folder, String name) throws IOException {
        return Files.write(folder.resolve(name), bytes(0));
    }

    /** As the only font of a collection. */
    Path collection(Path folder, String name) throws IOException {
        var all = new ByteArrayOutputStream();
        var out = new DataOutputStream(all);
        out.writeBytes("ttcf");
        out.writeInt(1 << 16);
        out.writeInt(1);
        out.writeInt(16);
        out.write(bytes(16));
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    private byte[] bytes(int start) throws IOException {
        var all = new ByteArrayOutputStream();
        var out = new DataOutputStream(all);
        out.writeInt(1 << 16);
        out.writeShort(tables.size());
        out.write(new byte[6]);
        int at = start + HEAD + ENTRY * tables.size();
        for (var table : tables.entrySet()) {
            out.writeBytes(table.getKey());
            out.writeInt(0);
            out.writeInt(at);
            out.writeInt(table.getValue().length);
            at += table.getValue().length;
        }
        for (var table : tables.values()) {
            out.write(table);
        }
        return all.toByteArray();
    }
}
