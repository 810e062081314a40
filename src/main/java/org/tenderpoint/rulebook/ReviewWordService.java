package org.tenderpoint.rulebook;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderpoint.platform.PlainText;
import org.tenderpoint.platform.audit.AuditEvent;
import org.tenderpoint.practice.CurrentUser;
import org.tenderpoint.practice.Staff;
import org.tenderpoint.vocabulary.rule.RuleEntry;
import org.tenderpoint.vocabulary.say.Phrase;

/**
 * Ends the review of a rule that speaks in vain with a word: it stays because, or it changes. From then on it is
 * counted anew, as long as the row reads as it did. The word changes no rule.
 */
@Service
@PreAuthorize("hasAnyRole('THERAPIST', 'MANAGER')")
@Transactional
public class ReviewWordService {

    private final ReviewWordRepository words;
    private final RulesForReview forReview;
    private final Staff staff;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewWordService(
            ReviewWordRepository words, RulesForReview forReview, Staff staff, CurrentUser user,
            ApplicationEventPublisher events, Clock clock) {
        this.words = words;
        this.forReview = forReview;
        this.staff = staff;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** The words that ended reviews of this rule, latest first. */
    @Transactional(readOnly = true)
    public List<ReviewWordRecord> said(RuleEntry rule) {
        var found = words.findByRuleOrderBySaidAtDesc(rule.id());
        var names = staff.names(found.stream().map(ReviewWord::saidBy).toList());
        return found.stream().map(word -> word.toRecord(names.getOrDefault(word.saidBy(), ""), rule)).toList();
    }

    /** The rules whose last word was that they change, and which read as they did then. */
    @Transactional(readOnly = true)
    public List<RuleEntry> toChange() {
        var last = words.findAllByOrderBySaidAt().stream()
                .collect(Collectors.toMap(ReviewWord::rule, word -> word, (earlier, later) -> later));
        return RuleLibrary.current().stream()
                .filter(rule -> Optional.ofNullable(last.get(rule.id())).filter(word -> word.changes(rule)).isPresent())
                .toList();
    }

    /**
     * Ends the review of a rule.
     *
     * @param why it stays, or what changes and why
     * @throws IllegalArgumentException without a reason
     * @throws IllegalStateException if the rule does not stand for review, or no longer
     */
    @PreAuthorize("hasRole('MANAGER')")
    public void end(RuleEntry rule, ReviewOutcome outcome, String why) {
        var reason = PlainText.checked(PlainText.note(why), ReviewWordRecord.MOST_WHY);
        if (reason.isEmpty()) {
            throw new IllegalArgumentException("A reason is needed");
        }
        if (!forReview.contains(rule)) {
            throw new IllegalStateException("The rule does not stand for review");
        }
        var word = words.save(ReviewWord.of(rule, outcome, reason, user.id(), clock.instant()));
        events.publishEvent(AuditEvent.of("recorded", "ReviewWord", word.getId())
                .because(Phrase.of("rulebook.vain.trail", Phrase.rule(rule.id()), Phrase.of(outcome),
                        Phrase.typed(reason))));
    }
}
