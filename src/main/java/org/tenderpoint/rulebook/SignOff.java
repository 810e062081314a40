package org.tenderpoint.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.tenderpoint.platform.id.Id;
import org.tenderpoint.platform.id.Id.SignOffId;
import org.tenderpoint.platform.id.Id.UserId;
import org.tenderpoint.platform.id.VersionedRow;
import org.tenderpoint.rulebook.SignOffFile.BroughtSignature;
import org.tenderpoint.rulebook.SignOffRecord.Confirmation;
import org.tenderpoint.rulebook.SignOffRecord.Origin;
import org.tenderpoint.rulebook.SignOffRecord.Withdrawal;
import org.tenderpoint.vocabulary.rule.RuleSetVersion;
import org.tenderpoint.vocabulary.store.InOneColumn;

@Entity
@Table(name = "rule_set_sign_offs")
class SignOff extends VersionedRow {

    private SignOffSection section;
    private String ruleSet;
    private String name;
    private String profession;
    private String registration;
    private LocalDate signedOn;
    private String notRead;
    private String note;
    @InOneColumn
    private Set<String> prints;
    @InOneColumn
    private List<String> blind;
    private UUID recordedBy;
    private Instant recordedAt;
    private @Nullable UUID confirmedBy;
    private @Nullable Instant confirmedAt;
    private String confirmedRegister;
    private String broughtFrom;
    private String broughtRegister;
    private @Nullable Instant broughtConfirmedAt;
    private @Nullable UUID withdrawnBy;
    private @Nullable Instant withdrawnAt;
    private String withdrawnWhy;

    protected SignOff() {}

    /** @param prints the fingerprints of the section's rows as they read now */
    static SignOff recorded(
            RuleSetVersion ruleSet, SignOffRequest request, Set<String> prints, UserId by, Instant now) {
        return of(Id.random(SignOffId::new).value(), ruleSet.code(), request, prints, by, now);
    }

    /** Of another installation, under the id that it has there. */
    static SignOff fromFile(BroughtSignature file, UserId by, Instant now) {
        var signOff = of(file.id(), file.ruleSet(), file.request(), Set.copyOf(file.rows()), by, now);
        signOff.broughtFrom = file.origin().practice();
        signOff.broughtRegister = file.origin().register();
        signOff.broughtConfirmedAt = file.origin().confirmedAt();
        return signOff;
    }

    private static SignOff of(
            UUID id, String ruleSet, SignOffRequest request, Set<String> prints, UserId by, Instant now) {
        var signOff = new SignOff();
        signOff.id = id;
        signOff.section = request.section();
        signOff.ruleSet = ruleSet;
        signOff.name = request.name();
        signOff.profession = request.profession();
        signOff.registration = request.registration();
        signOff.signedOn = request.signedOn();
        signOff.notRead = request.notRead();
        signOff.note = request.note();
        signOff.prints = prints;
        signOff.blind = request.blind().pairs();
        signOff.recordedBy = by.value();
        signOff.recordedAt = now;
        signOff.confirmedRegister = "";
        signOff.broughtFrom = "";
        signOff.broughtRegister = "";
        signOff.withdrawnWhy = "";
        return signOff;
    }

    void confirm(String register, UserId by, Instant now) {
        if (confirmedAt != null || withdrawnAt != null) {
            throw new IllegalStateException("The sign-off was confirmed or withdrawn already");
        }
        confirmedBy = by.value();
        confirmedAt = now;
        confirmedRegister = register;
    }

    void withdraw(String why, UserId by, Instant now) {
        if (withdrawnAt != null) {
            throw new IllegalStateException("The sign-off was withdrawn already");
        }
        withdrawnBy = by.value();
        withdrawnAt = now;
        withdrawnWhy = why;
    }

    SignOffRecord toRecord() {
        return new SignOffRecord(
                new SignOffId(id), section, ruleSet, name, profession, registration, signedOn, notRead, note, prints,
                recordedAt,
                Optional.ofNullable(broughtConfirmedAt)
                        .map(at -> new Origin(broughtFrom, broughtRegister, at)),
                Optional.ofNullable(confirmedAt).map(at -> new Confirmation(at, confirmedRegister)),
                Optional.ofNullable(withdrawnAt).map(at -> new Withdrawal(at, withdrawnWhy)),
                new BlindAnswers(blind));
    }
}
