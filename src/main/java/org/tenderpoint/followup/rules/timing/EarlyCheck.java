package org.tenderpoint.followup.rules.timing;

import static org.tenderpoint.vocabulary.facts.Condition.*;

import java.util.ArrayList;
import java.util.List;
import org.tenderpoint.followup.rules.facts.DoneSession;
import org.tenderpoint.vocabulary.Credential;
import org.tenderpoint.vocabulary.Work;
import org.tenderpoint.vocabulary.facts.Bounds;
import org.tenderpoint.vocabulary.facts.ClientFacts;
import org.tenderpoint.vocabulary.facts.Condition;
import org.tenderpoint.vocabulary.facts.Detail;

/** Decides who is also asked after 24 hours, in addition to the usual follow-up (FUP-04). */
public final class EarlyCheck {

    private static final List<Condition> AT_RISK = List.of(
            OSTEOPOROSIS, RECENT_SURGERY, ANTICOAGULANT, BLEEDING_DISORDER, CANCER_ACTIVE, PREGNANCY, ANEURYSM,
            IMMUNOSUPPRESSION, RECENT_INJECTION);

    private EarlyCheck() {}

    public static boolean wanted(ClientFacts client, DoneSession session) {
        return !reasons(client, session).isEmpty();
    }

    /** The reasons as keys of stored facts, for the therapist; empty if no early check is wanted. */
    public static List<String> reasons(ClientFacts client, DoneSession session) {
        var reasons = new ArrayList<String>();
        boolean resolved = client.choice(HERNIATED_DISC, Detail.PHASE).equals("resolved");
        if (client.yes(HERNIATED_DISC) && !resolved) {
            reasons.add("condition.herniated_disc");
        }
        AT_RISK.stream().filter(client::yes).forEach(condition -> reasons.add("condition." + condition.code()));
        boolean strong = session.work().stream().anyMatch(work -> work.pressure() >= Bounds.DEEP);
        if (client.newToMassage().yes() && strong) {
            reasons.add("new_and_strong_pressure");
        }
        if (session.work().stream().anyMatch(work -> untrained(work, session))) {
            reasons.add("credential_missing");
        }
        if (session.painNoted().orElse(0) >= Bounds.VERY_PAINFUL) {
            reasons.add("pain_noted");
        }
        return List.copyOf(reasons);
    }

    private static boolean untrained(Work work, DoneSession session) {
        return work.modality().needsAdvancedTraining()
                && !session.credentials().contains(Credential.of(work.modality()));
    }
}
