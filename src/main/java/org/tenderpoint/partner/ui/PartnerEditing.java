package org.tenderpoint.partner.ui;

import static org.tenderpoint.platform.ui.Styled.*;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.partner.PartnerDetails;
import org.tenderpoint.partner.PartnerDraft;
import org.tenderpoint.partner.PartnerRow;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.PartnerService.PossibleDuplicates;
import org.tenderpoint.platform.EditedByOther;
import org.tenderpoint.platform.OneLine;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.ui.Autosave;
import org.tenderpoint.platform.ui.BegunElsewhere;
import org.tenderpoint.platform.ui.Buttons;
import org.tenderpoint.platform.ui.Columns;
import org.tenderpoint.platform.ui.NoteBox;
import org.tenderpoint.platform.ui.Page;
import org.tenderpoint.platform.ui.Pane;
import org.tenderpoint.platform.ui.SaveState;
import org.tenderpoint.platform.ui.State;
import org.tenderpoint.platform.ui.Toasts;
import org.tenderpoint.practice.PracticeTime;

/**
 * A partner being typed, new or known: saved as a draft, with a question before a duplicate is made. What was typed
 * stays in the form whatever is asked.
 */
abstract class PartnerEditing extends Page {

    /** The draft: what was typed, and the version it is based on. */
    record TypedPartner(int version, PartnerDraft fields) {}

    final transient PartnerService partners;
    private final transient Drafts drafts;
    private final PracticeTime time;
    private final PartnerForm form = new PartnerForm();
    private final Div question = div("whole");
    private final Set<PartnerId> others = new HashSet<>();
    private @Nullable Autosave autosave;
    private int version;

    PartnerEditing(String title, PartnerService partners, Drafts drafts, PracticeTime time) {
        super(title);
        this.partners = partners;
        this.drafts = drafts;
        this.time = time;
    }

    /** The entry being changed; empty for a new one. */
    abstract Optional<PartnerId> self();

    /** Saves, and returns the entry's id. */
    abstract PartnerId keep(int seen, PartnerDetails details, Set<PartnerId> apart);

    /** Merges what was typed into another entry. */
    abstract PartnerId mergeInto(PartnerId into, int itsVersion, PartnerDetails merged, Set<PartnerId> apart);

    abstract void leave();

    void begin(String draft, int current, PartnerDraft start) {
        version = current;
        var state = new SaveState();
        subtitle(state);
        Supplier<Object> typed = () -> new TypedPartner(version, form.typed());
        var saving = self().isPresent()
                ? new Autosave(drafts, draft, state, time.zone(), typed).careful()
                : Autosave.ofNew(drafts, draft, state, time.zone(), typed);
        autosave = saving;
        var kept = saving.draft(TypedPartner.class);
        kept.ifPresentOrElse(this::resume, () -> form.show(start));
        saving.watch(form.fields());
        actions(
                Buttons.plain(Texts.of("partner.edit.discard"), click -> discard()),
                Buttons.primary(Texts.of("partner.edit.save"), click -> save()));
        if (self().isEmpty() && kept.isEmpty()) {
            form.addComponentAsFirst(new BegunElsewhere<>(
                    saving, TypedPartner.class, begun -> begun.fields().name(), time.now(), time.zone(), this::resume)
                    .until(form.fields()));
        }
        form.addComponentAsFirst(question);
        var pane = new Pane(Texts.of("partner.edit.fields")).padded().with(form);
        panes(Columns.ONE, pane);
    }

    private void resume(TypedPartner before) {
        version = before.version();
        form.show(before.fields());
    }

    private void save() {
        form.details().ifPresent(this::save);
    }

    private void save(PartnerDetails details) {
        question.removeAll();
        try {
            saved(keep(version, details, others));
        } catch (PossibleDuplicates like) {
            ask(details);
        } catch (EditedByOther faster) {
            self().flatMap(partners::open).ifPresent(theirs -> question.add(SideBySide.afterConflict(
                    faster, time, theirs.details(), details, chosen -> {
                        version = theirs.version();
                        form.show(PartnerDraft.of(chosen));
                        save(chosen);
                    })));
        }
    }

    private void ask(PartnerDetails details) {
        question.add(new DuplicateQuestion(
                partners.similar(self(), details), this::useExisting, row -> compare(row, details), rows -> {
                    rows.forEach(row -> others.add(row.id()));
                    save(details);
                }));
        question.scrollIntoView();
    }

    private void useExisting(PartnerRow row) {
        discard();
        PartnerNavigation.open(row.id());
    }

    private void compare(PartnerRow row, PartnerDetails mine) {
        partners.open(row.id()).ifPresent(there -> {
            question.removeAll();
            question.add(SideBySide.toMerge(there.details(), mine, merged -> {
                try {
                    others.add(row.id());
                    partners.similar(self(), mine).forEach(shown -> others.add(shown.id()));
                    saved(mergeInto(row.id(), there.version(), merged, others));
                } catch (EditedByOther | PossibleDuplicates changed) {
                    question.removeAll();
                    ask(mine);
                }
            }));
            question.scrollIntoView();
        });
    }

    private void saved(PartnerId id) {
        forget();
        Toasts.done(Texts.of("partner.edit.saved"));
        PartnerNavigation.open(id);
    }

    private void discard() {
        forget();
        leave();
    }

    private void forget() {
        if (autosave != null) {
            autosave.discard();
        }
    }

    /** The version that the form was filled from. */
    int version() {
        return version;
    }

    /** Shows the entries that may be the same partner, and asks: use that one, merge both, or keep both. */
    private static class DuplicateQuestion extends NoteBox {

        DuplicateQuestion(
                List<PartnerRow> rows, Consumer<PartnerRow> use, Consumer<PartnerRow> merge,
                Consumer<List<PartnerRow>> keepBoth) {
            super(State.ADAPT, Texts.of("partner.like.title", rows.size()), Texts.of("partner.like.why"));
            getElement().setAttribute("role", "alert");
            var list = styled(new UnorderedList(), "partner-like");
            rows.forEach(row -> list.add(item(row, use, merge)));
            with(list, Buttons.plain(Texts.of("partner.like.keep"), click -> keepBoth.accept(rows)));
        }

        private static ListItem item(PartnerRow row, Consumer<PartnerRow> use, Consumer<PartnerRow> merge) {
            var name = span("strong", row.active() ? row.name() : Texts.of("partner.like.closed", row.name()));
            var more = span("meta", OneLine.of(PartnerWords.line(row), row.phone(), row.email()));
            var words = div("stack tight grow", name, more);
            var existing = Buttons.plain(Texts.of("partner.like.use"), click -> use.accept(row));
            Buttons.about(row.name(), existing);
            var together = Buttons.plain(Texts.of("partner.like.merge"), click -> merge.accept(row));
            Buttons.about(row.name(), together);
            return new ListItem(div("row wrap", words, existing, together));
        }
    }
}
