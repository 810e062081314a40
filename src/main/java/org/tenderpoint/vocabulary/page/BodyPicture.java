package org.tenderpoint.vocabulary.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import org.tenderpoint.vocabulary.BodyPart;

/**
 * The body map for paper, drawn from the same file as on the screen: firmness of the work by shades that remain
 * distinct on a grey printer, soreness by a thick outline. The words next to the picture always say the same.
 */
public final class BodyPicture {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 484;
    private static final int SCALE = 3;
    private static final Color SKIN = new Color(0xf3f1ec);
    private static final Color EDGE = new Color(0x9a968c);
    /** A shade for each pressure, from very light to very firm. */
    private static final List<Color> SHADES = List.of(
            new Color(0xd5e8e4), new Color(0xa9d2cb), new Color(0x6db3a9), new Color(0x2f8a80), new Color(0x0b5651));
    private static final Color SORE = new Color(0x9c2a10);

    private BodyPicture() {}

    /**
     * Front and back as a data URL, for a template.
     *
     * @param pressure from 1 to 5
     * @param sore where it was sore afterwards
     */
    public static String address(Map<BodyPart, Integer> pressure, Set<BodyPart> sore) {
        var picture = new BufferedImage(WIDTH * SCALE, HEIGHT * SCALE, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.scale(SCALE, SCALE);
        BodyDrawing.skins().forEach(skin -> paint(pen, skin, SKIN));
        BodyDrawing.places().forEach(place -> pressure.entrySet().stream()
                .filter(one -> place.isOf(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .ifPresent(level -> paint(pen, place.shape(), SHADES.get(Math.clamp(level, 1, 5) - 1))));
        BodyDrawing.places().stream()
                .filter(place -> sore.stream().anyMatch(place::isOf))
                .forEach(place -> outline(pen, place.shape()));
        pen.dispose();
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture));
    }

    private static void paint(Graphics2D pen, Path2D shape, Color fill) {
        pen.setColor(fill);
        pen.fill(shape);
        pen.setColor(EDGE);
        pen.setStroke(new BasicStroke(1));
        pen.draw(shape);
    }

    private static void outline(Graphics2D pen, Path2D shape) {
        pen.setColor(SORE);
        pen.setStroke(new BasicStroke(3, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(shape);
    }

    private static byte[] png(BufferedImage picture) {
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
