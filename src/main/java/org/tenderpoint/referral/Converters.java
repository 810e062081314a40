package org.tenderpoint.referral;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.followup.rules.ReferralStatus;
import org.tenderpoint.shared.Coded;
import org.tenderpoint.shared.Discipline;

/** The database keeps the vocabulary's codes. */
final class Converters {

    private Converters() {}

    abstract static class ByCode<E extends Enum<E> & Coded> implements AttributeConverter<E, String> {

        private final Class<E> type;

        ByCode(Class<E> type) {
            this.type = type;
        }

        @Override
        public @Nullable String convertToDatabaseColumn(@Nullable E word) {
            return word == null ? null : word.code();
        }

        @Override
        public @Nullable E convertToEntityAttribute(@Nullable String code) {
            return code == null ? null : Coded.require(type, code);
        }
    }

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
    static class OfDiscipline extends ByCode<Discipline> {
        OfDiscipline() {
            super(Discipline.class);
        }
    }
}
