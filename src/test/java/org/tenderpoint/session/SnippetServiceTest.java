package org.tenderpoint.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.tenderpoint.As;
import org.tenderpoint.DatabaseTest;
import org.tenderpoint.practice.Role;
import org.tenderpoint.practice.TestUsers;

@DatabaseTest
@As(Role.THERAPIST)
@Tag("UC-11")
class SnippetServiceTest {

    @Autowired
    private SnippetService snippets;

    @Autowired
    private TestUsers users;

    @Test
    void aSnippetIsKeptUnderItsWordWithOrWithoutTheSlashInSmallLetters() {
        assertThat(snippets.keep("/Neck", "Neck and shoulders, slow and broad.\nNo pain.")).isEmpty();

        assertThat(snippets.ownSnippets()).containsExactly(
                new SnippetRecord("neck", "Neck and shoulders, slow and broad.\nNo pain."));
    }

    @Test
    void theSameWordReplacesItsTextAndTellsWhatStoodThere() {
        snippets.keep("home", "Drink as usual.");

        assertThat(snippets.keep("home", "Warm shower.")).contains(new SnippetRecord("home", "Drink as usual."));
        assertThat(snippets.ownSnippets()).containsExactly(new SnippetRecord("home", "Warm shower."));
    }

    @Test
    void nobodySeesOrTakesAwayAnybodyElses() {
        snippets.keep("mine", "Only mine.");
        var other = users.make("other", Role.THERAPIST);

        assertThat(users.as(other, snippets::ownSnippets)).isEmpty();
        users.as(other, () -> {
            snippets.remove("mine");
            return true;
        });
        assertThat(snippets.ownSnippets()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "two words", "a.b", "far_too_long_for_a_short_word", "\uD83D\uDE00"})
    void whatCannotBeTypedAsOneShortWordIsRefused(String word) {
        assertThat(SnippetService.wordProblem(word)).isPresent();
        assertThatThrownBy(() -> snippets.keep(word, "text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEmptyOrEndlessTextIsRefused() {
        assertThat(SnippetService.textProblem(" \n ")).isPresent();
        assertThat(SnippetService.textProblem("x".repeat(SnippetService.LONGEST_TEXT))).isEmpty();
        assertThat(SnippetService.textProblem("x".repeat(SnippetService.LONGEST_TEXT + 1))).isPresent();
    }

    @Test
    @As(Role.FRONT_DESK)
    void whoWritesNoNotesHasNone() {
        assertThatThrownBy(snippets::ownSnippets).isInstanceOf(AccessDeniedException.class);
    }
}
