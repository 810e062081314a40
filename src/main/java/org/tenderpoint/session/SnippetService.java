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

/** The snippets of whoever is signed in: words that write whole texts into their notes. Nobody sees anybody else's. */
@Service
@PreAuthorize("hasRole('THERAPIST')")
@Transactional
public class SnippetService {

    public static final int LONGEST_TEXT = 1000;

    /** Letters and digits of any script: what can be typed behind a slash without a blank. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{Nd}_-]{1,20}");

    private final SnippetRepository snippets;
    private final CurrentUser user;

    SnippetService(SnippetRepository snippets, CurrentUser user) {
        this.snippets = snippets;
        this.user = user;
    }

    /** What is wrong with a word, in words; empty if nothing is. A slash before it does no harm. */
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

    /** By their words. */
    @Transactional(readOnly = true)
    public List<SnippetRecord> mine() {
        return snippets.findByUserIdOrderByWord(user.id().value()).stream().map(Snippet::toRecord).toList();
    }

    /**
     * Keeps a text under a word; the text that stood under it before is replaced.
     *
     * @return what was replaced
     * @throws IllegalArgumentException if the word or the text is not a good one
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

    /** Takes one away; nothing happens if it is gone already. */
    public void remove(String word) {
        snippets.findByUserIdAndWord(user.id().value(), word).ifPresent(snippets::delete);
    }

    private static String word(String typed) {
        var line = PlainText.line(typed).toLowerCase(Locale.ROOT);
        return line.startsWith("/") ? line.substring(1) : line;
    }
}
