package org.tenderpoint.letter;

import jakarta.persistence.Converter;
import org.tenderpoint.platform.paper.PageSize;
import org.tenderpoint.platform.store.ByCode;

/** The database keeps the vocabulary's codes. */
final class Converters {

    private Converters() {}

    @Converter(autoApply = true)
    static class OfKind extends ByCode<LetterKind> {
        OfKind() {
            super(LetterKind.class);
        }
    }

    @Converter(autoApply = true)
    static class OfState extends ByCode<LetterState> {
        OfState() {
            super(LetterState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfRecipient extends ByCode<RecipientKind> {
        OfRecipient() {
            super(RecipientKind.class);
        }
    }

    @Converter(autoApply = true)
    static class OfWay extends ByCode<LetterWay> {
        OfWay() {
            super(LetterWay.class);
        }
    }

    @Converter(autoApply = true)
    static class OfHow extends ByCode<ConsentHow> {
        OfHow() {
            super(ConsentHow.class);
        }
    }

    @Converter(autoApply = true)
    static class OfPageSize extends ByCode<PageSize> {
        OfPageSize() {
            super(PageSize.class);
        }
    }
}
