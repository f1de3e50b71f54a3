package org.keystead.access.decision;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** Objects of Keycloak's interfaces that can what a test says, and nothing else. */
final class Stubs {

    private Stubs() {}

    /**
     * An object of that interface.
     *
     * @param answers has the methods that may be called
     */
    static <T> T of(Class<T> type, Object answers) {
        InvocationHandler handler =
                (proxy, method, arguments) -> {
                    for (Method own : answers.getClass().getDeclaredMethods()) {
                        if (own.getName().equals(method.getName())
                                && own.getParameterCount() == method.getParameterCount()) {
                            own.setAccessible(true);
                            return call(own, answers, arguments);
                        }
                    }
                    throw new UnsupportedOperationException(method.toString());
                };
        return type.cast(
                Proxy.newProxyInstance(
                        Stubs.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static Object call(Method method, Object on, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
