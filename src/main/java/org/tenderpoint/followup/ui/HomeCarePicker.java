package org.tenderpoint.followup.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.tenderpoint.followup.assessment.HomeCareService.HomeChoice;
import org.tenderpoint.followup.assessment.HomeCareService.HomeOffer;
import org.tenderpoint.followup.home.HomeThing;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.ByHand;

/** Chooses up to three things for the client to do at home, from those that the rules offer. */
class HomeCarePicker extends Div {

    private final Set<HomeThing> chosen = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();
    private final boolean told;

    private record Row(HomeThing thing, Checkbox box) {}

    /** @param choose told each thing that is ticked or not any more; answers with all that are chosen now */
    HomeCarePicker(HomeChoice choice, BiFunction<HomeThing, Boolean, Set<HomeThing>> choose) {
        told = choice.told();
        chosen.addAll(choice.given());
        addClassNames("stack", "home-picker");
        add(new H2(Texts.of("followup.sheet.home.pane")), new Paragraph(words(choice)));
        choice.unsuitable().forEach(thing -> add(
                row(thing, Texts.of("followup.sheet.home.unsuitable"), choose)));
        choice.offers().forEach(offer -> add(row(offer.thing(), why(offer), choose)));
        allow();
    }

    private static String words(HomeChoice choice) {
        return Texts.of("followup.sheet.home."
                + (choice.told() ? "told" : choice.offers().isEmpty() ? "none" : "help"));
    }

    private static String why(HomeOffer offer) {
        return offer.neverDone() ? Texts.of("followup.sheet.home.never_done") : Texts.label(offer.thing().through());
    }

    private Div row(HomeThing thing, String why, BiFunction<HomeThing, Boolean, Set<HomeThing>> choose) {
        var box = new Checkbox(thing.title(Texts.spoken()), chosen.contains(thing));
        rows.add(new Row(thing, box));
        ByHand.changed(box, value -> {
            var now = choose.apply(thing, value);
            chosen.clear();
            chosen.addAll(now);
            rows.forEach(row -> row.box().setValue(chosen.contains(row.thing())));
            allow();
        });
        return div("home-row", styled(new Image(thing.drawing(), ""), "home-drawing"),
                div("stack tight", box, span("meta small", why)));
    }

    /** Disables the other boxes once three are chosen, and all once the client has reported on them. */
    private void allow() {
        boolean full = chosen.size() >= HomeThing.MOST;
        rows.forEach(row -> row.box().setEnabled(!told && (!full || row.box().getValue())));
    }
}
