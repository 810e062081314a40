package org.tenderpoint.vocabulary.page;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.springframework.core.io.ClassPathResource;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.Side;

/**
 * The body map for paper, drawn from the same lines as on the screen: how firm the work was by shades that a grey printer tells
 * apart, and where it was sore by a thick outline. A picture never speaks alone: the words beside it say the same.
 */
public final class BodyPicture {

    private static final String DRAWING = "META-INF/resources/components/body-map-drawing.js";
    private static final Pattern VIEW = Pattern.compile("mirror: (\\d+),\\s+skin: '([^']+)'");
    private static final Pattern REGION =
            Pattern.compile("\\['([a-z_]+)', (true|false), [\\d.]+, [\\d.]+, '([^']+)'\\]");
    private static final Pattern STEP = Pattern.compile("([MLCZ])([^MLCZ]*)");
    private static final int WIDTH = 480;
    private static final int HEIGHT = 484;
    private static final int SCALE = 3;
    private static final Color SKIN = new Color(0xf3f1ec);
    private static final Color EDGE = new Color(0x9a968c);
    /** From very light to very firm. */
    private static final List<Color> SHADES = List.of(
            new Color(0xd5e8e4), new Color(0xa9d2cb), new Color(0x6db3a9), new Color(0x2f8a80), new Color(0x0b5651));
    private static final Color SORE = new Color(0x9c2a10);

    private static final List<Place> PLACES = new ArrayList<>();
    private static final List<Path2D> SKINS = new ArrayList<>();

    static {
        read();
    }

    private BodyPicture() {}

    private record Place(Region region, Side side, Path2D shape) {

        boolean isOf(BodyPart part) {
            return part.region() == region && (side == Side.BOTH || part.side() == Side.BOTH || part.side() == side);
        }
    }

    /**
     * Front and back as a picture in an address, for a template.
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
        SKINS.forEach(skin -> paint(pen, skin, SKIN, EDGE, 1));
        PLACES.forEach(place -> pressure.entrySet().stream()
                .filter(one -> place.isOf(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .ifPresent(level -> paint(pen, place.shape(), SHADES.get(Math.clamp(level, 1, 5) - 1), EDGE, 1)));
        PLACES.stream()
                .filter(place -> sore.stream().anyMatch(place::isOf))
                .forEach(place -> outline(pen, place.shape()));
        pen.dispose();
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(png(picture));
    }

    private static void paint(Graphics2D pen, Path2D shape, Color fill, Color edge, float width) {
        pen.setColor(fill);
        pen.fill(shape);
        pen.setColor(edge);
        pen.setStroke(new BasicStroke(width));
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

    private static void read() {
        String drawing;
        try {
            drawing = new ClassPathResource(DRAWING).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var views = VIEW.matcher(drawing);
        while (views.find()) {
            int mirror = Integer.parseInt(views.group(1));
            SKINS.add(path(views.group(2)));
            int next = drawing.indexOf("mirror:", views.end());
            readRegions(drawing.substring(views.end(), next < 0 ? drawing.length() : next), mirror);
        }
        if (SKINS.size() != 2) {
            throw new IllegalStateException("The body map has a front and a back");
        }
    }

    private static void readRegions(String view, int mirror) {
        var regions = REGION.matcher(view);
        while (regions.find()) {
            var region = Coded.require(Region.class, regions.group(1));
            var shape = path(regions.group(3));
            boolean twoSides = regions.group(2).equals("true");
            PLACES.add(new Place(region, twoSides ? Side.LEFT : Side.BOTH, shape));
            if (twoSides) {
                var mirrored = new Path2D.Double(shape, new AffineTransform(-1, 0, 0, 1, mirror, 0));
                PLACES.add(new Place(region, Side.RIGHT, mirrored));
            }
        }
    }

    private static Path2D path(String data) {
        var path = new Path2D.Double();
        var steps = STEP.matcher(data);
        while (steps.find()) {
            var numbers = steps.group(2).isBlank()
                    ? new double[0]
                    : Pattern.compile("[ ,]+").splitAsStream(steps.group(2).strip()).mapToDouble(Double::parseDouble).toArray();
            switch (steps.group(1)) {
                case "M" -> path.moveTo(numbers[0], numbers[1]);
                case "C" -> {
                    for (int i = 0; i < numbers.length; i += 6) {
                        path.curveTo(
                                numbers[i], numbers[i + 1], numbers[i + 2], numbers[i + 3], numbers[i + 4], numbers[i + 5]);
                    }
                }
                case "L" -> path.lineTo(numbers[0], numbers[1]);
                default -> path.closePath();
            }
        }
        return path;
    }
}
