package org.tenderpoint.message.phone;

import java.util.Locale;
import java.util.Optional;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;

/** What became of a text, as the phone says. */
public sealed interface TextState {

    /** The phone has it and has not sent it yet. */
    record Waiting() implements TextState {}

    /** The network has taken it. */
    record Sent() implements TextState {}

    /** It is on the client's phone. */
    record Delivered() implements TextState {}

    record Failed(PhoneTrouble trouble) implements TextState {}

    /**
     * @param word of the application
     * @param error why a text failed, as the application and Android say it
     * @return empty if the application knows no such word
     */
    static Optional<TextState> read(String word, String error) {
        return switch (word) {
            case "Pending", "Processed" -> Optional.of(new Waiting());
            case "Sent" -> Optional.of(new Sent());
            case "Delivered" -> Optional.of(new Delivered());
            case "Failed" -> Optional.of(new Failed(trouble(error.toUpperCase(Locale.ROOT))));
            default -> Optional.empty();
        };
    }

    private static PhoneTrouble trouble(String error) {
        if (error.contains("NO SIM")) {
            return PhoneTrouble.NO_SIM;
        }
        if (error.contains("TTL EXPIRED")) {
            return PhoneTrouble.TEXT_LATE;
        }
        if (error.contains("NO_SERVICE") || error.contains("RADIO_OFF")) {
            return PhoneTrouble.NO_NETWORK;
        }
        if (error.contains("LIMIT_EXCEEDED")) {
            return PhoneTrouble.TEXT_LIMIT;
        }
        return error.contains("NUMBER") ? PhoneTrouble.NUMBER_REFUSED : PhoneTrouble.TEXT_FAILED;
    }
}
