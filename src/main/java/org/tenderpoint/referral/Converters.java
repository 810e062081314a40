package org.tenderpoint.referral;

import jakarta.persistence.Converter;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.platform.store.ByCode;
import org.tenderpoint.vocabulary.Discipline;

/** The database keeps the vocabulary's codes. */
final class Converters {

    private Converters() {}

    @Converter
    static class OfReferralState extends ByCode<ReferralState> {
        OfReferralState() {
            super(ReferralState.class);
        }
    }

    @Converter
    static class OfReferralStatus extends ByCode<ReferralStatus> {
        OfReferralStatus() {
            super(ReferralStatus.class);
        }
    }

    @Converter
    static class OfLoopStep extends ByCode<LoopStep> {
        OfLoopStep() {
            super(LoopStep.class);
        }
    }

    @Converter
    static class OfDiscipline extends ByCode<Discipline> {
        OfDiscipline() {
            super(Discipline.class);
        }
    }
}
