package org.tenderpoint.platform.document;

import java.awt.Color;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
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

    /** Half transparent. */
    static BufferedImage halfSeen() {
        var picture = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(0, 128, 0, 128));
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();
        return picture;
    }

    /** A red PNG of 16 bits for each of red, green and blue. */
    static byte[] deep() {
        var colours = new ComponentColorModel(ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false,
                Transparency.OPAQUE, DataBuffer.TYPE_USHORT);
        var points = colours.createCompatibleWritableRaster(40, 40);
        points.setSamples(0, 0, 40, 40, 0, IntStream.generate(() -> 0xffff).limit(1600).toArray());
        return written(new BufferedImage(colours, points, false, null), "png");
    }

    /** A JPEG of one colour in four inks. @param adobe what Adobe's mark says of them; -1 for no mark */
    static byte[] inks(int adobe, int... inks) {
        var points = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 40, 40, 4, null);
        for (int ink = 0; ink < 4; ink++) {
            int value = inks[ink];
            points.setSamples(0, 0, 40, 40, ink, IntStream.generate(() -> value).limit(1600).toArray());
        }
        var file = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(new IIOImage(points, null, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        var jpeg = file.toByteArray();
        return adobe < 0
                ? jpeg
                : joined(
                        Arrays.copyOf(jpeg, 2),
                        segment(0xee, joined(text("Adobe"), new byte[]{0, 100, 0, 0, 0, 0, (byte) adobe})),
                        Arrays.copyOfRange(jpeg, 2, jpeg.length));
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

    /** The chunks of a PNG. */
    static byte[] png(byte[]... chunks) {
        return joined(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, joined(chunks),
                chunk("IEND", new byte[0]));
    }

    /** @param colours 2: red, green, blue; 3: of a palette; 6: with transparency */
    static byte[] pngHead(int width, int height, int depth, int colours, boolean interlaced) {
        return chunk("IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height)
                .put(new byte[]{(byte) depth, (byte) colours, 0, 0, (byte) (interlaced ? 1 : 0)}).array());
    }

    /** So many zeros, packed a thousand times smaller: a million of them once, and that again and again. */
    static byte[] zeros(long count) {
        int million = 1 << 20;
        var packed = new ByteArrayOutputStream();
        packed.writeBytes(new byte[]{0x78, (byte) 0xda});
        var piece = piece(million);
        for (long left = count; left >= million; left -= million) {
            packed.writeBytes(piece);
        }
        packed.writeBytes(piece((int) (count % million)));
        // an empty last block, and the sum of all: one, and as many ones as there are zeros
        packed.writeBytes(new byte[]{3, 0});
        packed.writeBytes(ByteBuffer.allocate(4).putShort((short) (count % 65_521)).putShort((short) 1).array());
        return packed.toByteArray();
    }

    /** Packed zeros that refer to nothing before them. */
    private static byte[] piece(int zeros) {
        var packed = new byte[zeros / 500 + 100];
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(new byte[zeros]);
        int length = deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }

    /** A progressive JPEG that says next to nothing in each of its scans. */
    public static byte[] scanned(int width, int height, int scans) {
        var file = new ByteArrayOutputStream();
        file.writeBytes(new byte[]{(byte) 0xff, (byte) 0xd8});
        var ones = new byte[65];
        Arrays.fill(ones, 1, 65, (byte) 1);
        file.writeBytes(segment(0xdb, ones));
        file.writeBytes(segment(0xc2, new byte[]{8, (byte) (height >> 8), (byte) height, (byte) (width >> 8),
                (byte) width, 3, 1, 0x11, 0, 2, 0x11, 0, 3, 0x11, 0}));
        // one sign each: no difference; so many empty blocks
        var first = new byte[18];
        first[1] = 1;
        file.writeBytes(segment(0xc4, first));
        var others = new byte[19];
        others[0] = 0x10;
        others[1] = 1;
        others[2] = 1;
        others[18] = (byte) 0xe0;
        file.writeBytes(segment(0xc4, others));
        int blocks = Math.ceilDiv(width, 8) * Math.ceilDiv(height, 8);
        file.writeBytes(segment(0xda, new byte[]{3, 1, 0, 2, 0, 3, 0, 0, 0, 0}));
        file.writeBytes(new byte[blocks * 3 / 8 + 1]);
        for (int scan = 1; scan < scans; scan++) {
            file.writeBytes(segment(0xda, new byte[]{1, (byte) (1 + scan % 3), 0, 1, 63, 0}));
            // the sign for 16,384 empty blocks, again and again
            file.writeBytes(new byte[Math.ceilDiv(blocks, 1 << 14) * 2 + 1]);
        }
        file.writeBytes(new byte[]{(byte) 0xff, (byte) 0xd9});
        return file.toByteArray();
    }

    private static byte[] segment(int mark, byte[] content) {
        return joined(
                new byte[]{(byte) 0xff, (byte) mark, (byte) (content.length + 2 >> 8), (byte) (content.length + 2)},
                content);
    }

    /** As programs write pictures for the web. */
    static byte[] progressive(int width, int height) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            var how = writer.getDefaultWriteParam();
            how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(out);
            writer.write(null, new IIOImage(ImageIO.read(new ByteArrayInputStream(picture("png", width, height))), null,
                    null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    static byte[] chunk(String name, byte[] data) {
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
