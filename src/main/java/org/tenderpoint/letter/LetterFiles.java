package org.tenderpoint.letter;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tenderpoint.platform.Secret;
import org.tenderpoint.platform.document.CheckedFile;
import org.tenderpoint.platform.document.Documents;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.page.LanguageText;
import org.tenderpoint.platform.page.PageLanguage;
import org.tenderpoint.practice.account.UserService;
import org.tenderpoint.practice.place.PracticePlaceService;

/** Makes and keeps the file of a letter, and computes what exactly a consent is for. */
@Component
record LetterFiles(Documents documents, PracticePlaceService places, UserService users) {

    /** The file as it would be now. */
    byte[] make(LetterKind kind, LetterRecipient to, LetterContent said, UserId writer, Instant now) {
        return make(kind, to, said, writer, Optional.empty(), now);
    }

    private byte[] make(LetterKind kind, LetterRecipient to, LetterContent said, UserId writer,
            Optional<String> answerAt, Instant now) {
        var set = places.practiceOf(writer);
        var name = users.names(Set.of(writer)).getOrDefault(writer, "");
        return LetterPaper.pdf(
                kind, to, said,
                new LetterPaper.Head(
                        set.name(), set.letterhead(said.language()), name, LocalDate.ofInstant(now, set.zone()),
                        LanguageText.unread(PageLanguage.nearest(said.language()), set.unread()), answerAt));
    }

    /**
     * Keeps the letter as it is now as the file that is shown, agreed to and sent.
     *
     * @param answerAt where the recipient answers; a token stands in this file alone
     */
    void keep(Letter letter, Optional<String> answerAt, Instant now) {
        var file = make(letter.kind(), letter.recipient(), letter.content(), letter.madeBy(), answerAt, now);
        letter.attach(documents.keep(CheckedFile.ofProgram(file)), digest(file, letter.recipient()));
    }

    /** The kept file. @throws IllegalStateException if there is none */
    byte[] read(Letter letter) {
        return letter.document()
                .flatMap(documents::read)
                .orElseThrow(() -> new IllegalStateException("The letter has no file"))
                .content();
    }

    /** Covers the recipient too: the same words to somebody else are another letter. */
    private static String digest(byte[] file, LetterRecipient to) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(file);
        for (var part : List.of(to.kind().code(), to.id().map(Object::toString).orElse(""), to.name(), to.address(),
                to.email())) {
            whole.write(0);
            whole.writeBytes(part.getBytes(StandardCharsets.UTF_8));
        }
        return Secret.sha256(whole.toByteArray());
    }
}
