package org.tenderpoint.intake.consent;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.CurrentUser;

/**
 * The wording of the consents. The practice may write its own; each change makes a new version, and earlier wordings
 * stay readable. No existing consent changes: it refers to the words that the client was shown.
 */
@Service
@PreAuthorize("hasRole('MANAGER')")
@Transactional
public class ConsentTextService {

    /** The languages used with clients. */
    public static final List<Locale> LANGUAGES = PageLanguage.locales();

    /** In UTF-16 units. */
    public static final int MAX_LENGTH = 2_000;

    private static final int PROGRAMS = Integer.parseInt(Consents.PROGRAMS_TEXT);

    private final ConsentWordingChangeRepository changes;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsentTextService(
            ConsentWordingChangeRepository changes, CurrentUser user, ApplicationEventPublisher events, Clock clock) {
        this.changes = changes;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The current wording. Not secret: clients read it. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public ConsentWording current(Locale language) {
        var all = changes.findAllByOrderByNumber();
        return wording(all, newest(all), language);
    }

    /** The words of a version, as a client was shown them; empty if there is no such version. */
    @Transactional(readOnly = true)
    @PreAuthorize("permitAll()")
    public Optional<ConsentWording> inVersion(String version, Locale language) {
        var all = changes.findAllByOrderByNumber();
        return number(version)
                .filter(number -> number == PROGRAMS || all.stream().anyMatch(change -> change.number() == number))
                .map(number -> wording(all, number, language));
    }

    /** Why a text is not allowed, in words; empty if it is. */
    public static Optional<String> problem(String typed) {
        var text = PlainText.note(typed);
        return text.isEmpty() ? Optional.of(Texts.of("platform.text.required")) : PlainText.problem(text, MAX_LENGTH);
    }

    /**
     * Makes this the wording from now on. Kinds that are omitted or unchanged stay; if all are, nothing changes.
     *
     * @param base the version that was read before it was changed
     * @return the current wording
     * @throws EditedByOther if somebody else has changed it since
     * @throws IllegalArgumentException if a text has a {@link #problem}
     */
    public ConsentWording change(String base, Locale language, Map<ConsentKind, String> typed) {
        var all = changes.findAllByOrderByNumber();
        var before = wording(all, newest(all), language);
        var now = clock.instant();
        if (!before.version().equals(base)) {
            throw new EditedByOther(
                    Optional.of(all.getLast().changedBy()), all.getLast().changedAt());
        }
        var changed = new EnumMap<ConsentKind, String>(ConsentKind.class);
        typed.forEach((kind, text) -> {
            problem(text).ifPresent(why -> {
                throw new IllegalArgumentException(why);
            });
            if (!PlainText.note(text).equals(before.of(kind))) {
                changed.put(kind, PlainText.note(text));
            }
        });
        if (!changed.isEmpty()) {
            keep(new ConsentWordingChange(newest(all) + 1, language, changed, user.id(), now));
        }
        return current(language);
    }

    private void keep(ConsentWordingChange change) {
        try {
            // a duplicate number fails here
            changes.saveAndFlush(change);
        } catch (DataIntegrityViolationException sameNumber) {
            // somebody else changed it between the read and the save; the next read shows who
            throw new EditedByOther(Optional.empty(), change.changedAt());
        }
        events.publishEvent(AuditEvent.of("changed", "ConsentWording", id(change)));
    }

    /** The trail knows records by UUID; this record's is derived from its number. */
    private static UUID id(ConsentWordingChange change) {
        return UUID.nameUUIDFromBytes(("consent-wording-" + change.number()).getBytes(StandardCharsets.UTF_8));
    }

    private static ConsentWording wording(List<ConsentWordingChange> all, int number, Locale language) {
        var words = new EnumMap<ConsentKind, String>(ConsentKind.class);
        for (var kind : ConsentKind.values()) {
            words.put(kind, Texts.in(language, "intake.consent." + kind.code()));
        }
        all.stream()
                .filter(change -> change.number() <= number && change.in(language))
                .forEach(change -> words.putAll(change.texts()));
        return new ConsentWording(String.valueOf(number), language, words);
    }

    private static int newest(List<ConsentWordingChange> all) {
        return all.isEmpty() ? PROGRAMS : all.getLast().number();
    }

    private static Optional<Integer> number(String version) {
        return version.matches("[1-9][0-9]{0,5}") ? Optional.of(Integer.valueOf(version)) : Optional.empty();
    }
}
