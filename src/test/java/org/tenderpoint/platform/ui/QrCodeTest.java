package org.tenderpoint.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LINK = "https://care.example.org/c/" + "Aa0_-".repeat(9).substring(0, 43);
    private static final String PNG = "data:image/png;base64,";
    private static final int MARGIN = 4;

    @Test
    void aReaderGetsTheLinkBackFromThePicture() throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(bytes()));
        int dot = image.getWidth() / QrCode.matrix(LINK).getWidth();
        int size = image.getWidth() / dot - 2 * MARGIN;
        var dots = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dots[y][x] = dark(image, (x + MARGIN) * dot + dot / 2, (y + MARGIN) * dot + dot / 2);
            }
        }

        assertThat(new Decoder().decode(dots).getText()).isEqualTo(LINK);
    }

    @Test
    void thePictureHoldsNeitherTheTextNorAnAddress() {
        assertThat(QrCode.picture(LINK)).startsWith(PNG);
        assertThat(new String(bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("example");
    }

    private static byte[] bytes() {
        return Base64.getDecoder().decode(QrCode.picture(LINK).substring(PNG.length()));
    }

    private static boolean dark(BufferedImage image, int x, int y) {
        return (image.getRGB(x, y) & 0xff) < 128;
    }
}
