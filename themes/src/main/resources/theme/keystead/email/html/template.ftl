<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>${subject!realmName}</title>
    <style>
        body { margin: 0; padding: 24px 12px; background: #eef2f6; color: #1f2933; font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
        main { max-width: 560px; margin: 0 auto; padding: 24px 28px; background: #ffffff; border-radius: 8px; }
        @media (prefers-color-scheme: dark) {
            body { background: #0e1114; color: #f2f4f6; }
            main { background: #1b1f24; }
            a { color: #92c5f9; }
        }
    </style>
</head>
<body>
    <main>
        <#nested>
    </main>
</body>
</html>
</#macro>
