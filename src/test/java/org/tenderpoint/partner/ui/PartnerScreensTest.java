package org.tenderpoint.partner.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderpoint.As;
import org.tenderpoint.OnScreen;
import org.tenderpoint.ScreenTest;
import org.tenderpoint.partner.PartnerFilter;
import org.tenderpoint.partner.PartnerRow;
import org.tenderpoint.partner.PartnerService;
import org.tenderpoint.partner.PartnerSkill;
import org.tenderpoint.partner.TypedPartner;
import org.tenderpoint.platform.draft.Drafts;
import org.tenderpoint.platform.id.Id.PartnerId;
import org.tenderpoint.platform.ui.EmptyState;
import org.tenderpoint.practice.Role;
import org.tenderpoint.vocabulary.Discipline;

@ScreenTest
@As(Role.THERAPIST)
@ViewPackages(packages = "org.tenderpoint.partner.ui")
@Tag("UC-25")
class PartnerScreensTest extends OnScreen {

    @Autowired
    private PartnerService partners;

    @Autowired
    private Drafts drafts;

    /** The database is that of all screens, and so are the drafts. */
    @BeforeEach
    void nothingTyped() {
        drafts.discard("partner:new");
    }

    @Test
    void theDirectoryIsNarrowedByWhatStandsInItsAddress() {
        var family = family();
        partners.create(new TypedPartner("Anna " + family).of(Discipline.YOGA).skilled(PartnerSkill.PRENATAL).details(),
                Set.of());
        partners.create(new TypedPartner("Berta " + family).of(Discipline.PILATES).details(), Set.of());

        UI.getCurrent().navigate("partners", QueryParameters.simple(Map.of("discipline", "yoga", "skill", "prenatal")));
        search(family);
        assertThat(shown()).containsExactly("Anna " + family);

        UI.getCurrent().navigate("partners", QueryParameters.of("discipline", "nonsense"));
        search(family);
        assertThat(shown()).containsExactly("Anna " + family, "Berta " + family);
    }

    @Test
    void nobodyFoundSaysWhatElseToTryAndShowsAllAgain() {
        partners.create(new TypedPartner("Somebody " + family()).details(), Set.of());
        navigate(PartnersView.class);

        search("nobody " + family());

        assertThat(find(EmptyState.class).all()).hasSize(1);
        press("Show all");
        assertThat(find(EmptyState.class).all()).isEmpty();
    }

    @Test
    void anEmptyFormSaysBesideEachFieldWhatIsMissing() {
        navigate(NewPartnerView.class);
        type("E-mail", "nobody");

        press("Save partner");

        assertThat(textField("Name of person or class").getErrorMessage()).startsWith("Enter the name");
        assertThat(kinds().getErrorMessage()).isEqualTo("Choose at least one.");
        assertThat(textField("E-mail").getErrorMessage())
                .isEqualTo("Enter a complete e-mail address, such as maya@example.org.");
        assertThat(textField("Phone").isInvalid()).isFalse();
    }

    @Test
    void nameAndKindAloneMakeAPartner() {
        var name = "Brand New " + family();
        navigate(NewPartnerView.class);
        fill(name);

        press("Save partner");

        assertThat(getCurrentView()).isInstanceOf(PartnerView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo(name);
        assertThat(texts()).contains("No phone or e-mail", "No referrals to this partner yet.");
    }

    @Test
    void theKindOfHelpIsSaidOnceOnAPartnersPage() {
        var id = partners.create(new TypedPartner("Once " + family()).of(Discipline.PHYSIO).details(), Set.of());

        navigate("partners/" + id, PartnerView.class);

        assertThat(texts()).containsOnlyOnce("Physiotherapy");
    }

    @Test
    void whatWasTypedIsStillThereAfterLeaving() {
        navigate(NewPartnerView.class);
        type("Name of person or class", "Half Typed");

        navigate(PartnersView.class);
        navigate(NewPartnerView.class);

        assertThat(textField("Name of person or class").getValue()).isEqualTo("Half Typed");
        press("Discard");
        navigate(NewPartnerView.class);
        assertThat(textField("Name of person or class").getValue()).isEmpty();
    }

    @Test
    void aLikelyDuplicateIsAskedAboutAndCanBeKept() {
        var name = "Twice " + family();
        partners.create(new TypedPartner(name).details(), Set.of());
        navigate(NewPartnerView.class);
        fill(name.toUpperCase());

        press("Save partner");

        assertThat(getCurrentView()).isInstanceOf(NewPartnerView.class);
        assertThat(texts()).contains("This partner may already be in the directory");
        press("Keep both");
        assertThat(getCurrentView()).isInstanceOf(PartnerView.class);
        assertThat(partners.count(PartnerFilter.of(name))).isEqualTo(2);
    }

    @Test
    void theExistingEntryCanBeUsedInstead() {
        var name = "Existing " + family();
        partners.create(new TypedPartner(name).details(), Set.of());
        navigate(NewPartnerView.class);
        fill(name);
        press("Save partner");

        press("Use this one");

        assertThat(find(H1.class).single().getText()).isEqualTo(name);
        assertThat(partners.count(PartnerFilter.of(name))).isEqualTo(1);
    }

    @Test
    void whatWasTypedCanBeMergedFieldByField() {
        var name = "Merged " + family();
        var id = partners.create(new TypedPartner(name).of(Discipline.PHYSIO).place("Leeds").details(), Set.of());
        navigate(NewPartnerView.class);
        fill(name);
        type("District or town", "York");
        type("Practice or studio", "New Practice");
        press("Save partner");

        press("Merge into it");
        press("Save merged partner");

        var merged = partners.open(id).orElseThrow().details();
        assertThat(merged.disciplines()).containsExactlyInAnyOrder(Discipline.PHYSIO, Discipline.YOGA);
        assertThat(merged.place()).as("what was there stays").isEqualTo("Leeds");
        assertThat(merged.organisation()).as("what was missing is taken").isEqualTo("New Practice");
        assertThat(partners.count(PartnerFilter.of(name))).isEqualTo(1);
    }

    @Test
    void twoEntriesBecomeOneAndTheAddressOfTheOtherLeadsThere() {
        var name = "Paired " + family();
        var first = partners.create(new TypedPartner(name).details(), Set.of());
        var second = partners.create(new TypedPartner("Other " + name).details(), Set.of());
        edit(second);
        type("Name of person or class", name);
        press("Save partner");

        press("Merge into it");
        press("Save merged partner");

        assertThat(partners.open(second).orElseThrow().mergedInto()).contains(first);
        assertThat(partners.names(List.of(second))).containsKey(second);
        navigate("partners/" + second, PartnerView.class);
        assertThat(find(H1.class).single().getText()).isEqualTo(name);
    }

    @Test
    void whoeverSavesSecondChoosesFieldByField() {
        var name = "Both " + family();
        var id = partners.create(new TypedPartner(name).details(), Set.of());
        edit(id);
        type("District or town", "York");
        partners.update(id, 0, new TypedPartner(name).phone("020 7946 0998").details(), Set.of());

        press("Save partner");

        assertThat(texts()).anyMatch(text -> text.startsWith("Somebody else saved this partner"));
        press("Save my choice");
        assertThat(partners.open(id).orElseThrow().details().place()).isEqualTo("York");
    }

    @Test
    void closingCanBeTakenBack() {
        var id = partners.create(new TypedPartner("Closing " + family()).details(), Set.of());
        navigate("partners/" + id, PartnerView.class);

        press("Close this partner");
        assertThat(partners.open(id).orElseThrow().active()).isFalse();
        assertThat(texts()).contains("Closed");
        test(find(Button.class, find(Notification.class).all().getLast()).withText("Undo").single()).click();
        assertThat(partners.open(id).orElseThrow().active()).isTrue();
    }

    @Test
    @As(Role.FRONT_DESK)
    void frontDeskReadsAndChangesNothing() {
        navigate(PartnersView.class);

        assertThat(find(Button.class).withText("Add partner").all()).isEmpty();
        assertThat(find(Button.class).withText("Import").all()).isEmpty();
    }

    private void edit(PartnerId id) {
        navigate(EditPartnerView.class, Map.of("partner", id.toString()));
    }

    private void fill(String name) {
        type("Name of person or class", name);
        test(kinds()).selectItem("Yoga");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Discipline> kinds() {
        return find(CheckboxGroup.class).single();
    }

    private void search(String text) {
        test(find(TextField.class).withCondition(field -> field.getAriaLabel().isPresent()).single()).setValue(text);
    }

    private List<String> shown() {
        var list = find(PartnerList.class).single();
        return Stream.iterate(0, i -> i + 1).limit(test(list).size())
                .map(i -> ((PartnerRow) test(list).getRow(i)).name()).toList();
    }

    private void type(String label, String text) {
        test(textField(label)).setValue(text);
    }

    private List<String> texts() {
        return find(Component.class).all().stream()
                .filter(HasText.class::isInstance)
                .map(component -> ((HasText) component).getText())
                .toList();
    }

    private static String family() {
        return "F" + UUID.randomUUID().toString().replace("-", "");
    }
}
