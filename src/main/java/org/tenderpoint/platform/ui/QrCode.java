package org.tenderpoint.platform.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code: a picture in the page itself, so that no address of its own contains a token. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int PIXELS_A_DOT = 6;
    private static final int WHITE = 0xffffff;

    private QrCode() {}

    /** A data URL of a PNG: dark on white in both themes and on paper, as scanners need it. */
    public static String picture(String text) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(drawn(matrix(text)), "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(file.toByteArray());
    }

    private static BufferedImage drawn(BitMatrix dots) {
        var image = new BufferedImage(
                dots.getWidth() * PIXELS_A_DOT, dots.getHeight() * PIXELS_A_DOT, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, dots.get(x / PIXELS_A_DOT, y / PIXELS_A_DOT) ? 0 : WHITE);
            }
        }
        return image;
    }

    static BitMatrix matrix(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a code", e);
        }
    }
}
