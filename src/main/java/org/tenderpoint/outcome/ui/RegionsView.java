package org.tenderpoint.outcome.ui;

import static java.util.stream.Collectors.toMap;
import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.Optional;
import org.tenderpoint.outcome.Dimension;
import org.tenderpoint.outcome.Measure;
import org.tenderpoint.outcome.OutcomeMark;
import org.tenderpoint.outcome.rules.Share;
import org.tenderpoint.outcome.rules.ShownDetail;
import org.tenderpoint.outcome.rules.SmallNumbers;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Region;
import org.tenderpoint.vocabulary.ui.BodyMap;

/** A measure by region, on the body and as bars; a session counts in each region that was worked on. */
@Route("outcomes/regions")
@RolesAllowed({"THERAPIST", "MANAGER"})
class RegionsView extends MeasurePage {

    private static final int DARKEST = 10;

    RegionsView(OutcomeChoices choices) {
        super(OutcomePlace.REGIONS, choices);
    }

    @Override
    Component measured(OutcomeAddress asked, Measure measure) {
        var shares = outcomes().by(Dimension.REGION, measure, asked.filter());
        if (empty(shares)) {
            return emptyState(asked);
        }
        var map = new BodyMap(BodyMap.Mode.TAP).stacking();
        map.setHeat(heat(shares));
        map.addPartTappedListener(tap -> tap.part().ifPresent(part -> go(asked, measure, part.region(), shares)));
        var body = div("outcome-body", map, note("outcome.regions.note"));
        return div("outcome-split outcome-map",
                body,
                figure(
                        OutcomeCharts.bars(measure, "outcome.place.regions", Dimension.REGION, shares, Texts::label),
                        asked,
                        measure, Dimension.REGION));
    }

    /** Opens the sessions of a region, if it has any. */
    private static void go(OutcomeAddress asked, Measure measure, Region region, Map<Region, Share> shares) {
        var share = shares.get(region);
        if (share == null || SmallNumbers.PART.detailOf(share.of()) == ShownDetail.HIDDEN) {
            Toasts.done(Texts.of("outcome.regions.few", Texts.label(region)));
        } else {
            open(asked, new OutcomeMark(measure, OutcomeMark.Holds.YES, Optional.of(Dimension.REGION.part(region))));
        }
    }

    /** The heat of each region in tenths of its rate, where there is one. */
    private static Map<BodyPart, BodyMap.Heat> heat(Map<Region, Share> shares) {
        return shares.entrySet().stream()
                .filter(entry -> SmallNumbers.PART.detailOf(entry.getValue().of()) == ShownDetail.RATE)
                .collect(toMap(entry -> BodyPart.of(entry.getKey()), entry -> heat(entry.getValue())));
    }

    private static BodyMap.Heat heat(Share share) {
        return new BodyMap.Heat(
                Math.max(1, Math.toIntExact(Math.round(share.rate() * DARKEST))), FigureWords.percent(share.rate()),
                OutcomeCharts.figures(share));
    }
}
