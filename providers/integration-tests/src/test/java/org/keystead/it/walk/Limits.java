package org.keystead.it.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keystead.it.server.Answer;

/** What a single call must not have done, whoever could have undone it before anybody looked. */
record Limits(Scene scene) {

    /** A grant does something, and is given to nobody who has more. */
    void given(String caller, String target, Map<String, Object> grant) {
        touched(caller, target);
        String place = (String) grant.getOrDefault("project", "");
        Optional<RoleText> role = scene.role(grant);
        List<Words> words =
                role.map(RoleText::permissions).orElseGet(() -> List.of(Calls.words(grant)));
        if (!words.isEmpty() && role.filter(RoleText::owner).isEmpty()) {
            assertThat(words)
                    .as("%s gives %s", caller, grant)
                    .anyMatch(one -> scene.parts.give(new Given(one, place)));
        }
    }

    /** Only owners change what an owner has. */
    void touched(String caller, String target) {
        assertThat(scene.gives(caller) || !scene.owners.contains(target))
                .as("%s changes what the owner %s has", caller, target)
                .isTrue();
    }

    /** Only owners write, or write over, what a role says beside its permissions. */
    void wrote(String caller, RoleText role) {
        assertThat(scene.gives(caller) || role.plain()).as("%s writes %s", caller, role).isTrue();
    }

    /** Nobody but owners learns more than that, of an owner. */
    void removed(String caller, String target, Answer answer) {
        if (!scene.gives(caller) && scene.owners.contains(target)) {
            assertThat(answer.status())
                    .as("%s removes the owner %s", caller, target)
                    .isEqualTo(403);
        }
    }
}
