package org.tenderpoint.session;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.CurrentUser;

/** The signed-in user's snippets: words that insert whole texts into their notes. Nobody sees anybody else's. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class SnippetService {

    public static final int LONGEST_TEXT = 1000;

    /** Letters and digits of any script: what can be typed after a slash without a space. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_-]{1,20}");

    private final SnippetRepository snippets;
    private final CurrentUser user;

    SnippetService(SnippetRepository snippets, CurrentUser user) {
        this.snippets = snippets;
        this.user = user;
    }

    /** What is wrong with a word, in words; empty if nothing is. Accepts a leading slash. */
    public static Optional<String> wordProblem(String typed) {
        return WORD.matcher(word(typed)).matches()
                ? Optional.empty()
                : Optional.of(Texts.of("session.snippet.word_problem"));
    }

    /** What is wrong with a text, in words; empty if nothing is. */
    public static Optional<String> textProblem(String typed) {
        var text = PlainText.note(typed);
        return text.isEmpty()
                ? Optional.of(Texts.of("session.snippet.text_missing"))
                : PlainText.problem(text, LONGEST_TEXT);
    }

    /** Sorted by word. */
    @Transactional(readOnly = true)
    public List<SnippetRecord> ownSnippets() {
        return snippets.findByUserIdOrderByWord(user.id().value()).stream().map(Snippet::toRecord).toList();
    }

    /**
     * Stores a text under a word, replacing an earlier one.
     *
     * @return the replaced text
     * @throws IllegalArgumentException if the word or the text is invalid
     */
    public Optional<SnippetRecord> keep(String typedWord, String typedText) {
        if (wordProblem(typedWord).isPresent() || textProblem(typedText).isPresent()) {
            throw new IllegalArgumentException("Not a snippet");
        }
        var word = word(typedWord);
        var text = PlainText.note(typedText);
        var known = snippets.findByUserIdAndWord(user.id().value(), word);
        var before = known.map(Snippet::toRecord);
        known.ifPresentOrElse(one -> one.rewrite(text), () -> snippets.save(new Snippet(user.id(), word, text)));
        return before;
    }

    /** Removes one; does nothing if it is already gone. */
    public void remove(String word) {
        snippets.findByUserIdAndWord(user.id().value(), word).ifPresent(snippets::delete);
    }

    private static String word(String typed) {
        var line = PlainText.line(typed).toLowerCase(Locale.ROOT);
        return line.startsWith("/") ? line.substring(1) : line;
    }
}
