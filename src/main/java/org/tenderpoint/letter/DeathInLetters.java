package org.tenderpoint.letter;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderpoint.client.DeadClients;
import org.tenderpoint.letter.LetterOrigin.LetterDraft;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.id.Id.ClientId;

/**
 * A letter to others begins with the sentence that the client has died, which its writer may take out; none to the
 * client.
 */
@Component
record DeathInLetters(DeadClients dead) {

    LetterDraft in(LetterDraft draft, Locale language) {
        if (draft.recipient().kind() == RecipientKind.CLIENT || !dead.includes(draft.client())) {
            return draft;
        }
        var words = new LetterWords(language);
        var sentence = dead.day(draft.client()).map(day -> words.text("died", words.day(day)))
                .orElseGet(() -> words.text("died_no_day"));
        var content = draft.content();
        return new LetterDraft(draft.client(), draft.recipient(), new LetterContent(
                content.language(), content.page(), content.clientName(), content.birthDate(), content.withBirthDate(),
                first(sentence, content.sections()), content.course(), content.withMap(), content.withCourse()));
    }

    private static List<LetterSection> first(String sentence, List<LetterSection> sections) {
        var head = sections.getFirst();
        var reason = head.part() == LetterPart.REASON
                ? new LetterSection(LetterPart.REASON, sentence + "\n\n" + head.text(), head.lines())
                : LetterSection.of(LetterPart.REASON, sentence);
        return Stream.concat(Stream.of(reason), sections.stream().skip(head.part() == LetterPart.REASON ? 1 : 0))
                .toList();
    }

    /** Whether its sentence is missing, or stands there by mistake, for all that was recorded since it was written. */
    boolean changedSince(Letter letter) {
        return letter.recipient().kind() != RecipientKind.CLIENT
                && dead.changedAt(letter.client()).filter(letter.changedAt()::isBefore).isPresent();
    }

    /** Why no letter goes to the client, in words for staff; empty if one may. */
    Optional<String> hindrance(ClientId client, RecipientKind to) {
        return to == RecipientKind.CLIENT && dead.includes(client)
                ? Optional.of(Texts.of("letter.died"))
                : Optional.empty();
    }
}
