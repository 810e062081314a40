package org.tenderpoint.platform.document;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** Files as people and attackers send them, made when they are needed. */
public final class Files {

    /** Stands in what must not be kept. */
    public static final String SECRET = "51.5007 N 0.1246 W";

    private Files() {}

    /** Red above, blue below. */
    public static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width, height - height / 2);
        pen.dispose();
        return written(picture, format);
    }

    public static byte[] photo() {
        return picture("jpeg", 400, 300);
    }

    static byte[] transparent() {
        return written(new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB), "png");
    }

    /** A photo that says which way up it was taken, and where. */
    static byte[] taken(int orientation) {
        var place = SECRET.getBytes(StandardCharsets.ISO_8859_1);
        var exif = ByteBuffer.allocate(6 + 8 + 2 + 2 * 12 + 4 + place.length)
                .put("Exif\0\0".getBytes(StandardCharsets.ISO_8859_1))
                .put("MM".getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 42).putInt(8)
                .putShort((short) 2)
                .putShort((short) 0x010e).putShort((short) 2).putInt(place.length).putInt(8 + 2 + 24 + 4)
                .putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(place)
                .array();
        var photo = photo();
        return joined(
                Arrays.copyOf(photo, 2),
                ByteBuffer.allocate(4).putShort((short) 0xffe1).putShort((short) (exif.length + 2)).array(),
                exif,
                Arrays.copyOfRange(photo, 2, photo.length));
    }

    /** A few bytes that say they are a picture of this size. */
    static byte[] boast(int width, int height) {
        return joined(
                new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'},
                chunk("IHDR",
                        ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[]{8, 2, 0, 0, 0}).array()),
                chunk("IDAT", new byte[]{0x78, (byte) 0x9c, 3, 0, 0, 0, 0, 1}),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] data) {
        var named = joined(name.getBytes(StandardCharsets.ISO_8859_1), data);
        var sum = new CRC32();
        sum.update(named);
        return joined(
                ByteBuffer.allocate(4).putInt(data.length).array(), named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    public static byte[] paper() {
        return paper(paper -> {});
    }

    static byte[] locked() {
        return paper(paper -> paper.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission())));
    }

    static byte[] restricted() {
        return paper(paper -> paper.protect(new StandardProtectionPolicy("owner", "", new AccessPermission())));
    }

    static byte[] acting() {
        return paper(paper -> paper.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')")));
    }

    static byte[] withoutPages() {
        try (var paper = new PDDocument()) {
            return saved(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Change {
        void on(PDDocument paper) throws IOException;
    }

    private static byte[] paper(Change change) {
        try (var paper = new PDDocument()) {
            paper.addPage(new PDPage());
            change.on(paper);
            return saved(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] saved(PDDocument paper) throws IOException {
        var file = new ByteArrayOutputStream();
        paper.save(file);
        return file.toByteArray();
    }

    static byte[] zip() {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("run.exe"));
            zip.write(SECRET.getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    public static byte[] heic() {
        return joined(new byte[]{0, 0, 0, 24}, text("ftypheic\0\0\0\0mif1heic"), new byte[500]);
    }

    static byte[] webp() {
        return joined(text("RIFF"), new byte[]{100, 0, 0, 0}, text("WEBPVP8 "), new byte[92]);
    }

    public static byte[] text(String words) {
        return words.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] cut(byte[] file, double part) {
        return Arrays.copyOf(file, (int) (file.length * part));
    }

    static byte[] joined(byte[]... pieces) {
        var all = new ByteArrayOutputStream();
        Arrays.stream(pieces).forEach(all::writeBytes);
        return all.toByteArray();
    }

    static byte[] written(BufferedImage picture, String format) {
        var file = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, file)) {
                throw new IllegalStateException("No writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
