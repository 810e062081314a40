package org.tenderpoint.platform.document;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.tenderpoint.platform.document.CheckedFile.FileRefused;

/** An incoming picture: nothing but its pixels, upright. Nothing of it is written to a file on the way. */
final class Picture {

    /** What a phone's best camera takes; more is refused before it is decoded, whatever size the file has. */
    static final long MOST_PIXELS = 64_000_000;

    /** In pixels: longer than any panorama, and a line of it is decoded in one piece. */
    static final int MOST_SIDE = 30_000;

    /** The most scans of a JPEG; programs write ten, and each makes the decoder go through the whole picture. */
    static final int MOST_SCANS = 64;

    /** The most pixels of a progressive JPEG: it is in memory as a whole before its first line is known. */
    static final long MOST_SCANNED_PIXELS = 32_000_000;

    /** Pixels times scans: some seconds of decoding. */
    static final long MOST_SCANNED = 384_000_000;

    private static final float QUALITY = 0.86f;

    private final BufferedImage upright;

    private Picture(BufferedImage upright) {
        this.upright = upright;
    }

    /** @throws FileRefused if it is not a complete picture, too large, or takes too long */
    static Picture read(byte[] file, FileCheck check) {
        try {
            boolean jpeg = FileSort.of(file) == FileSort.JPEG;
            var known = jpeg ? bareJpeg(file) : PictureMarks.barePng(file).orElseThrow(Picture::damaged);
            var picture = jpeg ? decoded(known, "jpeg", check) : decoded(known, "png", check);
            return new Picture(upright(picture, jpeg ? PictureMarks.orientation(file) : 1));
        } catch (IOException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
                | NegativeArraySizeException
                | NullPointerException | java.awt.color.CMMException broken) {
            // the decoders of the JDK throw any of these for a broken file
            throw damaged();
        }
    }

    private static FileRefused damaged() {
        return new FileRefused(FileRefused.Reason.DAMAGED);
    }

    /** The file up to the end of its picture, if that can be decoded with what the program has. */
    private static byte[] bareJpeg(byte[] file) {
        var frame = PictureMarks.jpeg(file).orElseThrow(Picture::damaged);
        requireSize(frame.width(), frame.height());
        if (frame.scans() > 1) {
            long pixels = (long) frame.width() * frame.height();
            if (pixels > MOST_SCANNED_PIXELS) {
                throw new FileRefused(FileRefused.Reason.TOO_MANY_PIXELS);
            }
            if (frame.scans() > MOST_SCANS || pixels * frame.scans() > MOST_SCANNED) {
                throw new FileRefused(FileRefused.Reason.TOO_SLOW);
            }
        }
        return Arrays.copyOf(file, frame.end());
    }

    private static void requireSize(int width, int height) {
        if (Math.max(width, height) > MOST_SIDE || (long) width * height > MOST_PIXELS) {
            throw new FileRefused(FileRefused.Reason.TOO_MANY_PIXELS);
        }
    }

    private static BufferedImage decoded(byte[] file, String format, FileCheck check) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (var in = new StoppableStream(file, check)) {
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            requireSize(width, height);
            var every = reader.getDefaultReadParam();
            // in twice the pixels that are kept, for a smooth picture, unless it has twice the bits
            int enough = PictureMarks.deepPng(file) ? CheckedFile.LONGEST_SIDE : 2 * CheckedFile.LONGEST_SIDE;
            int step = Math.ceilDiv(Math.max(width, height), enough);
            every.setSourceSubsampling(step, step, 0, 0);
            reader.addIIOReadProgressListener(new AbortedAfterALine(check));
            var picture = PictureMarks.inFourInks(file)
                    ? PrintedColours.onScreen(reader.readRaster(0, every), PictureMarks.adobe(file))
                    : reader.read(0, every);
            // after an abort this is half a picture
            check.goOn();
            return picture;
        } finally {
            reader.dispose();
        }
    }

    /** Stops a reader once the check has ended: after a line, since only its own thread can abort it. */
    private record AbortedAfterALine(FileCheck check) implements IIOReadProgressListener {

        @Override
        public void imageProgress(ImageReader reader, float percentage) {
            if (check.ended()) {
                reader.abort();
            }
        }

        @Override
        public void sequenceStarted(ImageReader reader, int first) {}

        @Override
        public void sequenceComplete(ImageReader reader) {}

        @Override
        public void imageStarted(ImageReader reader, int index) {}

        @Override
        public void imageComplete(ImageReader reader) {}

        @Override
        public void thumbnailStarted(ImageReader reader, int index, int thumbnail) {}

        @Override
        public void thumbnailProgress(ImageReader reader, float percentage) {}

        @Override
        public void thumbnailComplete(ImageReader reader) {}

        @Override
        public void readAborted(ImageReader reader) {}
    }

    /** A file in memory that asks before each read whether it is still wanted. */
    private static final class StoppableStream extends MemoryCacheImageInputStream {

        private final FileCheck check;

        StoppableStream(byte[] file, FileCheck check) {
            super(new ByteArrayInputStream(file));
            this.check = check;
        }

        @Override
        public int read() throws IOException {
            check.goOn();
            return super.read();
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            check.goOn();
            return super.read(into, from, length);
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
