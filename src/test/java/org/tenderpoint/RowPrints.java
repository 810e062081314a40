package org.tenderpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What each row of a rule book did in many cases, shortened to a fingerprint. The order of the cases counts, nothing
 * else.
 */
public final class RowPrints {

    private static final int LENGTH = 12;

    private final Map<String, MessageDigest> rows = new TreeMap<>();

    /** In this case this row, or one of its pairs, said this. */
    public void said(int nth, String id, String what) {
        int dot = id.indexOf('.');
        rows.computeIfAbsent(dot < 0 ? id : id.substring(0, dot), _ -> digest())
                .update((nth + " " + id + " " + what + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public SortedMap<String, String> prints() {
        var prints = new TreeMap<String, String>();
        rows.forEach((row, said) -> prints.put(row, text(said)));
        return prints;
    }

    public static String of(String text) {
        var digest = digest();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return text(digest);
    }

    /** The lines of a packed file. */
    public static List<String> lines(Path packed) {
        try (var in = new GZIPInputStream(Files.newInputStream(packed))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void write(Path packed, List<String> lines) {
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
