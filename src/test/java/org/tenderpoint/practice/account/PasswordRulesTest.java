package org.tenderpoint.practice.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderpoint.platform.Texts;
import org.tenderpoint.practice.account.PasswordRules.CommonPasswords;

@Tag("UC-23")
class PasswordRulesTest {

    private static final List<String> NAMES = List.of("Linden Street Massage", "Maya Okafor", "maya");

    @ParameterizedTest
    @ValueSource(strings = {
            "three blue otters sing", "correct horse battery", "zwölf Äpfel im Korb", "密码密码很长很长的句子呀真的",
            "vq8 kr2 mm9 tz4", "the lime tree on linden street grew"
    })
    void longUncommonOnesAreGood(String password) {
        assertThat(PasswordRules.problem(password, NAMES)).isEmpty();
    }

    @Test
    void twelveCharactersAreEnoughAndElevenAreNot() {
        assertThat(PasswordRules.problem("vq8kr2mm9tz4", NAMES)).isEmpty();
        assertThat(PasswordRules.problem("vq8kr2mm9tz", NAMES)).contains(Texts.of("practice.password.short"));
    }

    @Test
    void charactersAreCountedAsPeopleSeeThem() {
        assertThat(PasswordRules.problem("🐢🐙🦊🐢🐙🦊🐝🦋🐞🐜🦂", NAMES))
                .contains(Texts.of("practice.password.short"));
        assertThat(PasswordRules.problem("a b".repeat(43), NAMES)).contains(Texts.of("practice.password.long"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "password1234", "Password2026!", "P4$$w0rd1234", "passwordpassword", "qwertyuiop123", "iloveyou2024",
            "sunshine12345",
            "123456789012", "987654321098", "abcdefghijkl", "aaaaaaaaaaaa", "massagemassage", "welcome123456",
            "letmeinletmein",
            "dragonmonkey", "footballbaseball1", "Summer2026!!!"
    })
    void commonOnesAreRefused(String password) {
        assertThat(PasswordRules.problem(password, NAMES)).contains(Texts.of("practice.password.common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"MayaOkafor12", "maya.okafor!!", "LindenStreet1", "linden-maya-7", "Okafor-Linden-22"})
    void onesMadeOfKnownNamesAreRefused(String password) {
        assertThat(PasswordRules.problem(password, NAMES)).contains(Texts.of("practice.password.names"));
    }

    @Test
    void theListOfCommonOnesIsLong() {
        System.out.println("Common passwords known: " + CommonPasswords.size());
        assertThat(CommonPasswords.size()).isGreaterThan(10_000);
    }
}
