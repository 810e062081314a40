package org.tenderpoint.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.ClientReach;
import org.tenderpoint.client.ClientReaches;
import org.tenderpoint.message.ClientWay;
import org.tenderpoint.message.MessageChannel;
import org.tenderpoint.message.MessageKind;
import org.tenderpoint.message.MessageOrigin;
import org.tenderpoint.message.MessageState;
import org.tenderpoint.message.MessageTrouble;
import org.tenderpoint.message.NewMessage;
import org.tenderpoint.message.Outbox;
import org.tenderpoint.message.ShortText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.practice.PracticeService;
import org.tenderpoint.practice.place.PracticePlaceService;

/**
 * Messages that ask a client to fill in the intake before the first visit. They say nothing about health, not even that
 * the practice treats anything.
 */
@Component
record SelfIntakeMessages(FreshSelfIntakeLinks links, SelfIntakeRepository intakes, ClientReaches reaches,
        LinkHindrance hindrance, PracticeService practice, PracticePlaceService places, Outbox outbox, Clock clock)
        implements MessageOrigin {

    /** How long a message is tried; after that a visit is near, and the tablet at hand. */
    private static final Duration WAITED_FOR = Duration.ofDays(3);

    /** How the program itself writes to this client; empty if only a person can. */
    Optional<ClientWay> wayTo(ClientId client) {
        return reaches.of(client).flatMap(outbox::wayTo)
                .filter(way -> way.channel() == MessageChannel.EMAIL || way.byPhone());
    }

    Locale language(ClientId client) {
        return reaches.of(client).map(ClientReach::language).orElse(Locale.ENGLISH);
    }

    /** Withdraws messages that have not left; whoever asks again gets another. */
    void withhold(ClientId client) {
        outbox.takeBack(client.value(), MessageTrouble.NOT_NEEDED);
    }

    /**
     * @param by whom the client can ask about it
     * @return the earliest time it leaves
     */
    Instant queue(ClientId client, ClientWay way, UserId by, Instant now) {
        var language = language(client);
        var due = practice.messageHours().first(now, practice.zone());
        outbox.queue(new NewMessage(
                MessageKind.SELF_INTAKE,
                // pressing the button twice sends one
                "self_intake:" + client + ":" + now.truncatedTo(ChronoUnit.MINUTES).getEpochSecond(),
                client.value(),
                client,
                way.channel(),
                way.address(),
                language,
                Texts.in(language, "selfintake.message.subject", practice.require().name()),
                way.byPhone() ? text(language) : words(language, "selfintake.message", by),
                due,
                due.plus(WAITED_FOR)));
        return due;
    }

    /** The text for a phone, with {@link NewMessage#LINK} in place of the link. */
    String shortWords(Locale language, UserId by) {
        return words(language, "selfintake.message.short", by);
    }

    private String text(Locale language) {
        return ShortText.of(
                practice.require().name(), practice.require().publicAddress(),
                name -> Texts.in(language, "selfintake.message.text", name, NewMessage.LINK));
    }

    private String words(Locale language, String key, UserId by) {
        return Texts.in(language, key, practice.require().name(), NewMessage.LINK, places.practiceOf(by).phone(),
                SelfIntakeLink.LIFE.toDays());
    }

    @Override
    public Set<MessageKind> kinds() {
        return EnumSet.of(MessageKind.SELF_INTAKE);
    }

    @Override
    public void queueDue() {
        // queued on request only
    }

    @Override
    public Optional<MessageTrouble> hindrance(MessageKind kind, UUID about) {
        return intakes.existsByClientIdAndState(about, SelfIntakeState.SUBMITTED)
                ? Optional.of(MessageTrouble.NOT_NEEDED)
                : hindrance.of(new ClientId(about));
    }

    @Override
    public String freshLink(UUID about, Locale language) {
        return links.link(new ClientId(about), language, Optional.empty(), clock.instant()).address();
    }

    @Override
    public void settled(MessageKind kind, UUID about, MessageState how, Instant at) {
        // the list of messages shows it; nothing else waits for it
    }
}
