package org.tenderpoint.vocabulary.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Ceilings;
import org.tenderpoint.vocabulary.Pressure;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.page.BodyDrawing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The drawing of the body, front and back. On its own it is read-only; as a field it is part of {@link RegionsField}
 * and {@link PressureMapField}, which add the equivalent list. A region drawn in both views counts once.
 */
@Tag("body-map")
@JsModule("context://components/body-map.js")
public class BodyMap extends Component implements HasSize, HasStyle {

    public enum Mode {
        SHOW,
        /** Reports which part was touched, and changes nothing. */
        TAP,
        SELECT,
        PAINT
    }

    public enum Views {
        BOTH,
        FRONT,
        BACK;

        private static final Set<Region> ONLY_IN_FRONT = BodyDrawing.onlyIn(BodyDrawing.View.FRONT);
        private static final Set<Region> ONLY_BEHIND = BodyDrawing.onlyIn(BodyDrawing.View.BACK);

        /** The views needed to show these places, larger if one view is enough; both if there are none. */
        public static Views toSee(Collection<BodyPart> places) {
            boolean front = places.stream().anyMatch(part -> ONLY_IN_FRONT.contains(part.region()));
            boolean back = places.stream().anyMatch(part -> ONLY_BEHIND.contains(part.region()));
            if (front) {
                return back ? BOTH : FRONT;
            }
            return places.isEmpty() ? BOTH : BACK;
        }
    }

    private final Map<BodyPart, Integer> ceilings = new TreeMap<>();
    private final Map<BodyPart, Integer> soreness = new TreeMap<>();
    private final Map<BodyPart, Boolean> over = new TreeMap<>();
    private final Map<BodyPart, Heat> heat = new TreeMap<>();
    private int elsewhere = Pressure.DEEPEST;

    public BodyMap(Mode mode) {
        addClassName("map");
        getElement().setPropertyJson("words", words());
        setMode(mode);
    }

    /** Painted pressure 0 to 5, or 1 for selected parts. */
    public void setLevels(Map<BodyPart, Integer> levels) {
        getElement().setPropertyJson("levels", numbers(PartLevels.expanded(levels)));
    }

    /** The highest pressure per part, 0 to 5; marked with a dashed outline, or as fill where nothing is painted. */
    public void setCeilings(Map<BodyPart, Integer> highest) {
        highest.values().forEach(Pressure::checked);
        ceilings.clear();
        ceilings.putAll(PartLevels.expanded(highest));
        showMarks();
    }

    /** Numbers the ceilings that differ from that of most of the body, which only has its shade. */
    public void setCeilings(Ceilings highest) {
        var marked = new HashMap<BodyPart, Integer>();
        for (var region : Region.values()) {
            for (var part : PartLevels.sides(BodyPart.of(region))) {
                if (highest.at(part) != highest.bodyWide()) {
                    marked.put(part, highest.at(part));
                }
            }
        }
        elsewhere = highest.bodyWide();
        getElement().setProperty("elsewhere", elsewhere);
        setCeilings(marked);
    }

    /** Soreness 0 to 10 per part, on a warm scale. */
    public void setSoreness(Map<BodyPart, Integer> sore) {
        soreness.clear();
        soreness.putAll(PartLevels.expanded(sore));
        showMarks();
    }

    /**
     * A place's figure, on the scale of soreness.
     *
     * @param warmth 0 to 10
     * @param printed short text on the drawing
     * @param said spoken text after the place's name, for screen readers
     */
    public record Heat(int warmth, String printed, String said) {}

    /** Shows figures instead of soreness; a place without one stays empty. */
    public void setHeat(Map<BodyPart, Heat> figures) {
        heat.clear();
        heat.putAll(PartLevels.expanded(figures));
        showMarks();
    }

    /** Parts that are planned above their ceiling; outlined in red. */
    public void setOver(Set<BodyPart> parts) {
        over.clear();
        parts.forEach(part -> PartLevels.sides(part).forEach(side -> over.put(side, true)));
        showMarks();
    }

    public void setViews(Views views) {
        getElement().setProperty("views", views.name().toLowerCase(Locale.ROOT));
    }

    public Optional<Integer> ceiling(BodyPart part) {
        return Optional.ofNullable(ceilings.get(part));
    }

    /** The highest pressure at a part: the one that is marked, or that of most of the body. */
    int most(BodyPart part) {
        return ceiling(part).or(() -> ceiling(BodyPart.of(part.region()))).orElse(elsewhere);
    }

    /** Paints no deeper than the ceilings, which it shades. */
    void setCapped() {
        getElement().setProperty("capped", true);
    }

    /** On a phone, puts one view above the other, as for selection, so that a finger hits each part. */
    public BodyMap stacking() {
        getElement().setAttribute("stacking", true);
        return this;
    }

    /** The pressure that painting sets. */
    void setBrush(int level) {
        getElement().setProperty("brush", Pressure.checked(level));
    }

    /** Whether a touch on one side applies to both. */
    void setBoth(boolean both) {
        getElement().setProperty("both", both);
    }

    void setMode(Mode mode) {
        getElement().setProperty("mode", mode.name().toLowerCase(Locale.ROOT));
        setClassName("map-touched", mode == Mode.SELECT || mode == Mode.PAINT);
    }

    /** Reports which part was touched, in every mode but {@link Mode#SHOW}. */
    public Registration addPartTappedListener(ComponentEventListener<PartTapped> listener) {
        return addListener(PartTapped.class, listener);
    }

    Registration addPartsChangedListener(ComponentEventListener<PartsChanged> listener) {
        return addListener(PartsChanged.class, listener);
    }

    @DomEvent("part-tapped")
    public static class PartTapped extends ComponentEvent<BodyMap> {

        private final Optional<BodyPart> part;

        public PartTapped(BodyMap source, boolean fromClient, @EventData("event.detail.part") String part) {
            super(source, fromClient);
            this.part = parse(part);
        }

        /** The part; empty if the browser sent something that is not a part. */
        public Optional<BodyPart> part() {
            return part;
        }
    }

    /**
     * A touch or a stroke changed the value. Public because the framework creates it; only the two map fields listen to
     * it.
     */
    @DomEvent("parts-changed")
    public static class PartsChanged extends ComponentEvent<BodyMap> {

        private final Optional<Map<BodyPart, Integer>> levels;

        public PartsChanged(BodyMap source, boolean fromClient, @EventData("event.detail.levels") JsonNode levels) {
            super(source, fromClient);
            this.levels = read(levels);
        }

        /** The whole new value; empty if the browser sent something that cannot be one. */
        Optional<Map<BodyPart, Integer>> levels() {
            return levels;
        }
    }

    static Optional<Map<BodyPart, Integer>> read(JsonNode sent) {
        var levels = new TreeMap<BodyPart, Integer>();
        for (var entry : sent.properties()) {
            var part = parse(entry.getKey());
            int level = entry.getValue().asInt(-1);
            if (part.isEmpty() || level < Pressure.NONE || level > Pressure.DEEPEST) {
                return Optional.empty();
            }
            levels.put(part.get(), level);
        }
        return Optional.of(levels);
    }

    private static Optional<BodyPart> parse(String code) {
        try {
            return Optional.of(BodyPart.parse(code));
        } catch (IllegalArgumentException notInTheVocabulary) {
            return Optional.empty();
        }
    }

    private void showMarks() {
        var marks = JsonNodeFactory.instance.objectNode();
        ceilings.forEach((part, level) -> marks.withObject("/" + part.code()).put("ceiling", level));
        soreness.forEach((part, level) -> marks.withObject("/" + part.code()).put("soreness", level));
        heat.forEach((part, figure) -> marks.withObject("/" + part.code())
                .put("soreness", figure.warmth())
                .put("printed", figure.printed())
                .put("said", figure.said()));
        over.forEach((part, yes) -> marks.withObject("/" + part.code()).put("over", yes));
        getElement().setPropertyJson("marks", marks);
    }

    private static ObjectNode numbers(Map<BodyPart, Integer> levels) {
        var node = JsonNodeFactory.instance.objectNode();
        levels.forEach((part, level) -> node.put(part.code(), level));
        return node;
    }

    private static ObjectNode words() {
        var words = JsonNodeFactory.instance.objectNode();
        for (var word : Set.of(
                "front", "back", "front_view", "back_view", "left", "right", "selected", "none", "pressure", "ceiling",
                "soreness", "over")) {
            words.put(word, Texts.of("body.map." + word));
        }
        var labels = words.putObject("labels");
        for (var region : Region.values()) {
            for (var part : PartLevels.sides(BodyPart.of(region))) {
                labels.put(part.code(), part.label());
            }
        }
        return words;
    }
}
