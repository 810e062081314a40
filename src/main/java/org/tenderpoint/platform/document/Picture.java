package org.tenderpoint.platform.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;

/** An incoming picture: nothing but its pixels, upright. Nothing of it is written to a file on the way. */
final class Picture {

    /** What a phone's best camera takes; more is refused before it is decoded, whatever size the file has. */
    static final long MOST_PIXELS = 64_000_000;

    private static final float QUALITY = 0.86f;

    /** Decoding takes some hundred bytes of memory per byte of the file: one at a time. */
    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1, true);

    private final BufferedImage upright;

    private Picture(BufferedImage upright) {
        this.upright = upright;
    }

    /** @throws FileRefused if it is not a complete picture, or too large */
    static Picture read(byte[] file) {
        boolean jpeg = FileSort.of(file) == FileSort.JPEG;
        if (jpeg ? !PictureMarks.wholeJpeg(file) : !PictureMarks.wholePng(file)) {
            throw new FileRefused(FileRefused.Why.DAMAGED);
        }
        ONE_AT_A_TIME.acquireUninterruptibly();
        try {
            return new Picture(
                    upright(decoded(file, jpeg ? "jpeg" : "png"), jpeg ? PictureMarks.orientation(file) : 1));
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException | java.awt.color.CMMException broken) {
            // the decoders of the JDK throw any of these for a broken file
            throw new FileRefused(FileRefused.Why.DAMAGED);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static BufferedImage decoded(byte[] file, String format) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if ((long) width * height > MOST_PIXELS) {
                throw new FileRefused(FileRefused.Why.TOO_MANY_PIXELS);
            }
            var every = reader.getDefaultReadParam();
            int step = Math.ceilDiv(Math.max(width, height), 2 * CheckedFile.LONGEST_SIDE);
            every.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, every);
        } finally {
            reader.dispose();
        }
    }

    /** As it was seen when it was taken, at most as long as stored pictures. */
    private static BufferedImage upright(BufferedImage taken, int orientation) {
        var fitted = scaled(taken, CheckedFile.LONGEST_SIDE);
        if (orientation == 1) {
            return fitted;
        }
        boolean lying = orientation >= 5;
        int width = fitted.getWidth();
        int height = fitted.getHeight();
        var turned = blank(lying ? height : width, lying ? width : height);
        // the eight of Exif, as matrices: where the first row and the first column of the file belong
        var matrix = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        var pen = turned.createGraphics();
        pen.drawImage(fitted, matrix, null);
        pen.dispose();
        return turned;
    }

    private static BufferedImage scaled(BufferedImage from, int longest) {
        int size = Math.max(from.getWidth(), from.getHeight());
        double by = Math.min(1, (double) longest / size);
        var to = blank(Math.max(1, (int) Math.round(from.getWidth() * by)),
                Math.max(1, (int) Math.round(from.getHeight() * by)));
        var pen = to.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(from, 0, 0, to.getWidth(), to.getHeight(), null);
        pen.dispose();
        return to;
    }

    /** White, for what is transparent in the picture. */
    private static BufferedImage blank(int width, int height) {
        var blank = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = blank.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return blank;
    }

    /** A new file, with nothing in it but the picture; its longest side at most {@code longest} pixels. */
    byte[] jpeg(int longest) {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var file = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(file)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(halved(longest), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    /** In steps of a half, since a large step skips pixels and a small picture looks torn. */
    private BufferedImage halved(int longest) {
        var picture = upright;
        int size = Math.max(picture.getWidth(), picture.getHeight());
        while (size > longest) {
            size = Math.max(longest, size / 2);
            picture = scaled(picture, size);
        }
        return picture;
    }
}
