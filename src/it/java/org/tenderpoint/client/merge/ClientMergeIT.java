package org.tenderpoint.client.merge;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tenderpoint.OnPostgres;

/**
 * The same on PostgreSQL: two whole records that become one and two again, and what was added since. What the services
 * then say of them hangs on no database: a build asks H2, the night PostgreSQL as well.
 */
@OnPostgres("rows moved by statements, with JSON of what moved")
class ClientMergeIT extends ClientMergeTest {

    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void everyRowOfTheOtherIsTheKeptOnesAndNoTableIsForgotten() {
        super.everyRowOfTheOtherIsTheKeptOnesAndNoTableIsForgotten();
    }

    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void ofTwoAnswersTheMoreCarefulCountsAndIsAskedAgain() {
        super.ofTwoAnswersTheMoreCarefulCountsAndIsAskedAgain();
    }

    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void onceAskedTheNewAnswerCounts() {
        super.onceAskedTheNewAnswerCounts();
    }

    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void aimsAndScoresOfBothAreOneClientsWithOneSetOpenAndEachHasItsOwnAgainAfterwards() {
        super.aimsAndScoresOfBothAreOneClientsWithOneSetOpenAndEachHasItsOwnAgainAfterwards();
    }

    @Override
    @Test
    @Tag("night")
    @Tag("postgres")
    void onlyManagersAndOnlyWhatMayBeOneIsMadeOne() {
        super.onlyManagersAndOnlyWhatMayBeOneIsMadeOne();
    }
}
