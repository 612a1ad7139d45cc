"""Settings of the Django project.

Everything that differs from site to site is an environment variable.
"""

import os
from pathlib import Path
from urllib.parse import unquote, urlsplit

from django.utils.functional import SimpleLazyObject

from rectitude.ledger import database, proxies
from rectitude.ledger.home import home, secret_key

DEBUG = False
SECRET_KEY = SimpleLazyObject(secret_key)
_ADDRESS = urlsplit(os.environ.get("RECTITUDE_ADDRESS", ""))
"""Where the ledger is reached from outside: `https://ledger.example.gov.cn`."""
_HTTPS = _ADDRESS.scheme == "https"
ALLOWED_HOSTS = os.environ.get("RECTITUDE_HOSTS", "localhost,127.0.0.1,[::1]").split(",")
ALLOWED_HOSTS += [_ADDRESS.hostname] if _ADDRESS.hostname else []
CSRF_TRUSTED_ORIGINS = [f"{_ADDRESS.scheme}://{_ADDRESS.netloc}"] if _ADDRESS.netloc else []
TRUSTED_PROXIES = proxies.networks(os.environ.get("RECTITUDE_PROXY", ""))

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "rectitude.ledger.accounts",
    "rectitude.ledger.audit",
    "rectitude.ledger.deadlines",
    "rectitude.ledger.documents",
    "rectitude.ledger.enterprises",
    "rectitude.ledger.campaigns",
    "rectitude.ledger.problems",
    "rectitude.ledger.inspections",
    "rectitude.ledger.clues",
    "rectitude.ledger.measures",
    "rectitude.ledger.notices",
    "rectitude.ledger.pages",
]

MIDDLEWARE = [
    "rectitude.ledger.proxies.Proxied",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "rectitude.ledger.accounts.middleware.ContentSecurityPolicy",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "rectitude.ledger.api.outside.Problems",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "rectitude.ledger.accounts.middleware.CurrentActor",
    "rectitude.ledger.pages.guarding.Guard",
]

ROOT_URLCONF = "rectitude.ledger.urls"
WSGI_APPLICATION = "rectitude.ledger.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [Path(__file__).parent / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "rectitude.ledger.pages.menu.around",
            ],
        },
    },
]

DATABASES = {"default": database.settings(os.environ.get("DATABASE_URL"), home())}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
    )
]
LOGIN_REDIRECT_URL = "/"
LOGIN_URL = "account_login"
ACCOUNT_ADAPTER = "rectitude.ledger.accounts.adapter.ClosedSignup"
ACCOUNT_LOGIN_METHODS = {"username", "email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "username*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_RATE_LIMITS = {"login_failed": "5/5m/key,30/5m/ip", "login": "60/m/ip"}
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True  # accounts are made by an administrator, often without mail
SOCIALACCOUNT_ONLY = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = True
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = True
"""The operator names the service and trusts the addresses that it has verified: it signs in who has an
account, and is connected to it from then on."""
SOCIALACCOUNT_PROVIDERS = {
    "openid_connect": {
        "APPS": [
            {
                "provider_id": "oidc",
                "name": os.environ.get("RECTITUDE_OIDC_NAME", "OpenID Connect"),
                "client_id": os.environ["RECTITUDE_OIDC_CLIENT"],
                "secret": os.environ.get("RECTITUDE_OIDC_SECRET", ""),
                "settings": {"server_url": os.environ["RECTITUDE_OIDC_SERVER"]},
            }
        ]
        if "RECTITUDE_OIDC_SERVER" in os.environ
        else [],
    }
}

_MAIL = urlsplit(os.environ.get("RECTITUDE_MAIL", ""))
EMAIL_HOST = _MAIL.hostname or ""
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'dummy'}.EmailBackend"
EMAIL_PORT = _MAIL.port or 587
EMAIL_HOST_USER = unquote(_MAIL.username or "")
EMAIL_HOST_PASSWORD = unquote(_MAIL.password or "")
EMAIL_USE_TLS = _MAIL.scheme == "smtp+tls"
DEFAULT_FROM_EMAIL = os.environ.get("RECTITUDE_MAIL_FROM", "ledger@localhost")
"""`RECTITUDE_MAIL=smtp+tls://user:password@host:587`; without one no mail is sent, and pages say so."""

CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "ledger_cache",
    }
}
SESSION_COOKIE_AGE = 8 * 3600
"""A working day: who comes back tomorrow signs in again."""
SESSION_SAVE_EVERY_REQUEST = False
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_COOKIE_HTTPONLY = True
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = _HTTPS
CSRF_COOKIE_SECURE = _HTTPS
SECURE_HSTS_SECONDS = 31536000 if _HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

USE_TZ = True
TIME_ZONE = "Asia/Shanghai"
USE_I18N = True
LANGUAGE_CODE = "zh-hans"
LANGUAGES = [("zh-hans", "中文"), ("en", "English")]
LOCALE_PATHS = [Path(__file__).parent / "locale"]

STATIC_URL = "/static/"
STATICFILES_DIRS = [
    Path(__file__).parent / "static",
    (
        "styles",
        Path(__file__).parents[1] / "reports/styles",
    ),  # tokens and components of the reports
]
STATIC_ROOT = None  # served from the package itself; nothing is collected
WHITENOISE_USE_FINDERS = True

DATA_UPLOAD_MAX_MEMORY_SIZE = 64 * 1024 * 1024
"""A report of 10,000 findings is about 20 MB."""
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
CSRF_FAILURE_VIEW = "rectitude.ledger.pages.errors.forged"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
