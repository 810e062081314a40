package org.tenderpoint.followup.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.qrcode.decoder.Decoder;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String LINK = "https://care.example.org/c/" + "Aa0_-".repeat(9).substring(0, 43);

    @Test
    void aReaderGetsTheLinkBack() throws Exception {
        var drawn = QrCode.matrix(LINK);
        int margin = 4;
        int size = drawn.getWidth() - 2 * margin;
        var dots = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dots[y][x] = drawn.get(x + margin, y + margin);
            }
        }

        assertThat(new Decoder().decode(dots).getText()).isEqualTo(LINK);
    }

    @Test
    void thePictureHoldsNeitherTheTextNorAnAddress() {
        assertThat(QrCode.svg(LINK)).doesNotContain("example").startsWith("<svg").endsWith("</svg>");
        assertThat(QrCode.dataUri(LINK)).startsWith("data:image/svg+xml;base64,");
    }
}
