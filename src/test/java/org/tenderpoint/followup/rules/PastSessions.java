package org.tenderpoint.followup.rules;

import static org.tenderpoint.followup.rules.cases.Scene.scene;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.tenderpoint.followup.rules.cases.Scene;
import org.tenderpoint.followup.rules.facts.EarlierSession;
import org.tenderpoint.vocabulary.BodyPart;
import org.tenderpoint.vocabulary.Modality;
import org.tenderpoint.vocabulary.Region;

/** Sessions before the one of a case. */
public final class PastSessions {

    public static final Set<BodyPart> BACK = Set.of(BodyPart.of(Region.LOWER_BACK));

    private PastSessions() {}

    /** A session before, of Swedish massage for a complaint of the lower back that got no better. */
    public static EarlierSession past(int daysBefore, int worst, int hours) {
        return new EarlierSession(daysBefore, Set.of(Modality.SWEDISH), List.of(), OptionalInt.of(worst),
                Set.of(), OptionalInt.of(hours), false, OptionalInt.of(0), OptionalInt.empty(), BACK);
    }

    public static Scene after(EarlierSession... before) {
        return scene().stored(facts -> facts.history(past -> past.withSessions(List.of(before)))
                .arrival(arrival -> arrival.withRegions(BACK)));
    }
}
