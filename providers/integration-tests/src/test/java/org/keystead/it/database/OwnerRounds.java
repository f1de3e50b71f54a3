package org.keystead.it.database;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/** What is tried at once in one round to take an organization's last owner. */
record OwnerRounds(OwnerDoors doors, RacingOwners owners, int atOnce) {

    /** Each owner is deleted through one door, and the rest of the tries are dealt out by lot. */
    List<Attempt> throughAll(int round) throws Exception {
        Random lot = new Random(round);
        List<Attempt> attempts = new ArrayList<>();
        for (int i = 0; i < owners.all().size(); i++) {
            List<Callable<Attempt>> deletions = doors.deletion(owners.all().get(i));
            attempts.add(deletions.get((round + i) % deletions.size()).call());
        }
        while (attempts.size() < atOnce) {
            RacingOwner owner = owners.all().get(lot.nextInt(owners.all().size()));
            List<Attempt> ways = doors.leaving(owner);
            attempts.add(ways.get(attempts.size() % ways.size()));
        }
        Collections.shuffle(attempts, lot);
        return attempts;
    }

    /** Through one door only, each in its turn. */
    List<Attempt> throughOne(int round) {
        List<Attempt> attempts = new ArrayList<>();
        while (attempts.size() < atOnce) {
            RacingOwner owner = owners.all().get(attempts.size() % owners.all().size());
            List<Attempt> ways = doors.leaving(owner);
            attempts.add(ways.get(round % ways.size()));
        }
        return attempts;
    }
}
