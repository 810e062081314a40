package org.tenderpoint.platform.document;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.util.OptionalInt;

/**
 * The colours of a JPEG in four inks (cyan, magenta, yellow, black), as scanners of print shops write it; the JDK reads
 * its numbers and no colours. Without the profile of the press: good enough to read by.
 */
final class PrintedColours {

    /** The value of Adobe's marker for luminance and two differences in place of three inks. */
    private static final int YCCK = 2;

    private PrintedColours() {}

    /**
     * @param adobe what Adobe's mark says of the colours; with that mark all inks are written as what they leave white
     */
    static BufferedImage onScreen(Raster inks, OptionalInt adobe) {
        var seen = new BufferedImage(inks.getWidth(), inks.getHeight(), BufferedImage.TYPE_INT_RGB);
        int[] row = new int[4 * inks.getWidth()];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, inks.getWidth(), 1, row);
            for (int x = 0; x < inks.getWidth(); x++) {
                int[] white = {row[4 * x], row[4 * x + 1], row[4 * x + 2]};
                if (adobe.orElse(0) == YCCK) {
                    white = fromLuminance(white[0], white[1] - 128, white[2] - 128);
                }
                int black = adobe.isPresent() ? row[4 * x + 3] : 255 - row[4 * x + 3];
                int rgb = 0;
                for (int ink : white) {
                    rgb = rgb << 8 | (adobe.isPresent() ? ink : 255 - ink) * black / 255;
                }
                seen.setRGB(x, y, rgb);
            }
        }
        return seen;
    }

    /** ITU-T T.871. */
    private static int[] fromLuminance(int y, int blue, int red) {
        return new int[]{byteOf(y + 1.402 * red), byteOf(y - 0.344136 * blue - 0.714136 * red),
                byteOf(y + 1.772 * blue)};
    }

    private static int byteOf(double value) {
        return (int) Math.round(Math.clamp(value, 0, 255));
    }
}
