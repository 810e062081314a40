package org.tenderpoint.vocabulary.page;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.springframework.core.io.ClassPathResource;
import org.tenderpoint.platform.Coded;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.BodyPart.Side;
import org.tenderpoint.vocabulary.Region;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The drawing of the body, from the same file that the element on the screen reads. */
public final class BodyDrawing {

    public enum View implements Coded {
        FRONT,
        BACK
    }

    private static final String FILE = "META-INF/resources/components/body-map.svg";
    /** A path command with its numbers. */
    private static final Pattern STEP = Pattern.compile("([MLCZ])([^MLCZ]*)");
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[ ,]+");

    private static final BodyDrawing DRAWING = read();

    private final List<Path2D> skins = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private BodyDrawing() {}

    record Place(View view, Region region, Side side, Path2D shape) {

        boolean isOf(BodyPart part) {
            return part.region() == region && (side == Side.BOTH || part.side() == Side.BOTH || part.side() == side);
        }
    }

    /** The body without its regions, of each view. */
    static List<Path2D> skins() {
        return DRAWING.skins;
    }

    static List<Place> places() {
        return DRAWING.places;
    }

    public static Set<Region> onlyIn(View view) {
        return DRAWING.places.stream()
                .map(Place::region)
                .filter(region -> DRAWING.places.stream()
                        .allMatch(place -> place.region() != region || place.view() == view))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static BodyDrawing read() {
        var drawing = new BodyDrawing();
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            elements(factory.newDocumentBuilder().parse(file).getElementsByTagName("g")).forEach(drawing::take);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The drawing of the body cannot be read", e);
        }
        return drawing;
    }

    private void take(Element drawn) {
        var view = Coded.require(View.class, drawn.getAttribute("data-view"));
        var mirrored = new AffineTransform(-1, 0, 0, 1, Double.parseDouble(drawn.getAttribute("data-mirror")), 0);
        elements(drawn.getElementsByTagName("path")).forEach(path -> {
            var shape = shape(path.getAttribute("d"));
            if (path.getAttribute("data-layer").equals("skin")) {
                skins.add(shape);
            } else if (path.hasAttribute("data-region")) {
                var region = Coded.require(Region.class, path.getAttribute("data-region"));
                boolean twoSides = path.getAttribute("data-side").equals(Side.LEFT.code());
                places.add(new Place(view, region, twoSides ? Side.LEFT : Side.BOTH, shape));
                if (twoSides) {
                    places.add(new Place(view, region, Side.RIGHT, new Path2D.Double(shape, mirrored)));
                }
            }
        });
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
    }

    private static Path2D shape(String path) {
        var shape = new Path2D.Double();
        STEP.matcher(path).results().forEach(step -> {
            var numbers = step.group(2).isBlank()
                    ? new double[0]
                    : BETWEEN_NUMBERS.splitAsStream(step.group(2).strip()).mapToDouble(Double::parseDouble).toArray();
            switch (step.group(1)) {
                case "M" -> shape.moveTo(numbers[0], numbers[1]);
                case "L" -> shape.lineTo(numbers[0], numbers[1]);
                case "C" -> {
                    for (int i = 0; i < numbers.length; i += 6) {
                        var to = Arrays.copyOfRange(numbers, i, i + 6);
                        shape.curveTo(to[0], to[1], to[2], to[3], to[4], to[5]);
                    }
                }
                default -> shape.closePath();
            }
        });
        return shape;
    }
}
