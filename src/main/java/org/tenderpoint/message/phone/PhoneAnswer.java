package org.tenderpoint.message.phone;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.message.phone.PhoneRefused.PhoneTrouble;
import org.tenderpoint.platform.store.file.Json;
import tools.jackson.core.JacksonException;

/** What the phone answered, read no further than it is needed. */
record PhoneAnswer(int status, String body) {

    TextState text() throws PhoneRefused {
        return read(TextAnswer.class).textState()
                .orElseThrow(() -> new PhoneRefused(PhoneTrouble.PHONE_STRANGE));
    }

    /** A phone that is not well says so with an error and the same words. */
    PhoneHealth health() throws PhoneRefused {
        var read = read(HealthAnswer.class);
        if (read.status == null || read.status.length() > PhoneHealth.MOST) {
            throw new PhoneRefused(PhoneTrouble.PHONE_STRANGE);
        }
        return new PhoneHealth(
                Optional.ofNullable(read.version).filter(text -> text.length() <= PhoneHealth.MOST).orElse(""),
                read.value("battery:level").map(Double::intValue).filter(level -> level >= 0 && level <= 100),
                read.value("battery:charging").map(flags -> flags > 0));
    }

    private <T> T read(Class<T> type) throws PhoneRefused {
        try {
            return Objects.requireNonNull(Json.read(body, type));
        } catch (JacksonException | NullPointerException e) {
            throw new PhoneRefused(PhoneTrouble.PHONE_STRANGE);
        }
    }

    private record HealthAnswer(
            @Nullable String status, @Nullable String version, @Nullable Map<String, HealthCheck> checks) {

        Optional<Double> value(String name) {
            return Optional.ofNullable(checks).map(all -> all.get(name)).map(HealthCheck::observedValue);
        }
    }

    private record HealthCheck(@Nullable Double observedValue) {}

    private record Recipient(@Nullable String error) {}

    /** The state of one text; it has one recipient, since the program never gives the phone more. */
    private record TextAnswer(@Nullable String state, @Nullable List<Recipient> recipients) {

        Optional<TextState> textState() {
            var error = Optional.ofNullable(recipients).filter(all -> all.size() == 1)
                    .map(List::getFirst).map(Recipient::error);
            return Optional.ofNullable(state).flatMap(word -> TextState.read(word, error.orElse("")));
        }
    }

    /** Omits the words, which may hold a number. */
    @Override
    public String toString() {
        return "PhoneAnswer " + status;
    }
}
