package org.tenderpoint.message;

import jakarta.persistence.Converter;
import org.tenderpoint.platform.store.ByCode;

/** The database keeps the codes. */
final class Converters {

    private Converters() {}

    @Converter(autoApply = true)
    static class OfMessageKind extends ByCode<MessageKind> {
        OfMessageKind() {
            super(MessageKind.class);
        }
    }

    @Converter(autoApply = true)
    static class OfMessageState extends ByCode<MessageState> {
        OfMessageState() {
            super(MessageState.class);
        }
    }

    @Converter(autoApply = true)
    static class OfMessageWay extends ByCode<MessageWay> {
        OfMessageWay() {
            super(MessageWay.class);
        }
    }

    @Converter(autoApply = true)
    static class OfMessageTrouble extends ByCode<MessageTrouble> {
        OfMessageTrouble() {
            super(MessageTrouble.class);
        }
    }
}
